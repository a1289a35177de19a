import { AppError, type Output as OutputOf } from "@parley/protocol";
import { expect, it } from "vitest";
import { createOutput } from "../output.ts";
import { tokensFor } from "../testing/people.ts";
import { aServer } from "../testing/signed-in.ts";
import { translatorFor } from "../translate.ts";
import { connect } from "./connect.ts";
import { signInWithDevice } from "./sign-in-with-device.ts";

type Poll = OutputOf<"device.poll"> | AppError;
const interval = 0;

/** What becomes of a sign-in whose polls are answered so, one after the other, and what was said meanwhile. */
async function signInAnswered(...polls: Poll[]) {
  const server = await aServer({
    "device.authorize": () => ({
      deviceCode: "parley_dc_1",
      userCode: "WDJB-MJHT",
      verificationPath: "/device",
      expiresIn: 600,
      interval,
    }),
    "device.poll": ({ deviceCode }) => {
      expect(deviceCode).toBe("parley_dc_1");
      const answer = polls.shift() ?? new AppError("internal");
      if (answer instanceof AppError) throw answer;
      return answer;
    },
  });
  const identity = {
    server: server.url,
    profile: "default",
    sessionPath: "none",
    lockPath: "none",
    storagePath: "none",
  };
  let said = "";
  const stderr = { write: (text: string) => (said += text) };
  const output = createOutput({ stdout: stderr, stderr, isJson: false, isColorAllowed: false });
  const { callAsAnyone } = connect({ identity, token: undefined });
  const translate = translatorFor("en");
  const result = signInWithDevice({ callAsAnyone, server: server.url, output, translate });
  await result.catch(() => {});
  return { result, said, server };
}

it("says where to go and with which code, and signs in once that is approved", async () => {
  const tokens = tokensFor(1);
  const { result, said, server } = await signInAnswered(
    { status: "pending", interval },
    { status: "slow_down", interval },
    { status: "approved", interval, tokens },
  );
  expect(await result).toEqual(tokens);
  expect(said).toContain(`${server.url}/device#WDJB-MJHT\n`);
  expect(said).toContain("enter the code: WDJB-MJHT\n");
  expect(said).toContain("works for 10 minutes");
});

it("outlives a server that is away for a moment", async () => {
  const { result, server } = await signInAnswered(new AppError("unavailable"), new AppError("rate_limited"), {
    status: "approved",
    interval,
    tokens: tokensFor(1),
  });
  await result;
  expect(server.calls).toEqual(["device.authorize", "device.poll", "device.poll", "device.poll"]);
});

it.each([
  ["denied", "forbidden", "deviceDenied"],
  ["expired", "unauthenticated", "deviceExpired"],
] as const)("ends when the code is %s", async (status, code, problem) => {
  const { result } = await signInAnswered({ status, interval });
  await expect(result).rejects.toMatchObject({ code, problem });
});
