import { createHttpCall } from "@parley/client/http";
import { median } from "../bench/result/percentile.ts";
import { register } from "../people/person.ts";

/** Milliseconds that a refusal took in the middle, of an account that is there and of one that is not. */
export type SignInTimes = { known: number; unknown: number };

/** Refused sign-ins by turns, so that whatever else the machine does weighs on both alike. @param tries of each kind */
export async function timeSignIns(webUrl: string, tries: number): Promise<SignInTimes> {
  const { email } = await register(webUrl, "Ann");
  const call = createHttpCall({ baseUrl: webUrl });
  const refusal = async (address: string) => {
    const begin = performance.now();
    await call("account.login", { email: address, password: "certainly not this one" }).then(
      () => Promise.reject(new Error("a wrong password signed in")),
      () => {},
    );
    return performance.now() - begin;
  };
  const times: Record<keyof SignInTimes, number[]> = { known: [], unknown: [] };
  for (let number = 0; number < tries; number += 1) {
    times.known.push(await refusal(email));
    times.unknown.push(await refusal(`nobody-${number}@example.org`));
  }
  return { known: median(times.known), unknown: median(times.unknown) };
}
