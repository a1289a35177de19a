import { setTimeout as wait } from "node:timers/promises";
import type { Call } from "@parley/client/http";
import type { Output as OutputOf } from "@parley/protocol";
import type { Output } from "../output.ts";
import { isOutage } from "../reading/is-outage.ts";
import { TerminalError } from "../terminal-error.ts";
import type { Translate } from "../translate.ts";
import { thisDevice } from "./this-device.ts";

type Options = {
  /** Calls without a session. */
  callAsAnyone: Call;
  server: string;
  output: Output;
  translate: Translate;
};

type Poll = OutputOf<"device.poll">;

/**
 * Shows a code, and waits until somebody who is signed in in a browser approves it there (RFC 8628).
 * @returns a new session's tokens. @throws TerminalError when it is denied, or nobody decides in time
 */
export async function signInWithDevice(options: Options): Promise<OutputOf<"account.login">> {
  const { callAsAnyone, server, output, translate } = options;
  const { deviceCode, userCode, verificationPath, expiresIn, interval } = await callAsAnyone(
    "device.authorize",
    { name: thisDevice() },
  );
  const address = `${server}${verificationPath}`;
  output.note(translate("login.openPage"), " ", {
    text: `${address}#${userCode}`,
    style: "bold",
    link: `${address}#${userCode}`,
  });
  output.note(translate("login.enterCode", { address }), " ", { text: userCode, style: "bold" });
  output.note({ text: translate("login.waiting", { minutes: Math.ceil(expiresIn / 60) }), style: "dim" });
  return decided({ callAsAnyone, deviceCode, seconds: interval });
}

type Waiting = Pick<Options, "callAsAnyone"> & { deviceCode: string; seconds: number };

async function decided({ callAsAnyone, deviceCode, seconds }: Waiting): Promise<OutputOf<"account.login">> {
  await wait(seconds * 1_000);
  const { status, interval, tokens } = await polled({ callAsAnyone, deviceCode, seconds });
  if (tokens) return tokens;
  if (status === "denied") throw new TerminalError("forbidden", "deviceDenied");
  if (status === "expired") throw new TerminalError("unauthenticated", "deviceExpired");
  return decided({ callAsAnyone, deviceCode, seconds: interval });
}

/** A server that is away for a moment is asked again, less often (RFC 8628, section 3.5). */
async function polled({ callAsAnyone, deviceCode, seconds }: Waiting): Promise<Poll> {
  try {
    return await callAsAnyone("device.poll", { deviceCode });
  } catch (error) {
    if (!isOutage(error)) throw error;
    return { status: "pending", interval: seconds * 2 };
  }
}
