import "server-only";
import { enterWithCode } from "@parley/core";
import { AppError } from "@parley/protocol";
import { browserName } from "./browser-name.ts";
import { core } from "./core.ts";
import { visitorOf } from "./visitor.ts";
import { forgetVouched, readVouched } from "./vouched.ts";

/** Signs this browser in that is back from another provider, once the code is there. @throws AppError */
export async function signInWithCode(code: string | undefined, sent: Headers) {
  const identity = await readVouched();
  if (!identity) throw new AppError("gone");
  const visitor = visitorOf(sent);
  const device = { kind: "web" as const, name: browserName(visitor.userAgent) };
  const { userId, sessionId } = await enterWithCode(core(), { visitor, identity, code, device });
  await forgetVouched();
  return { id: userId, sessionId };
}
