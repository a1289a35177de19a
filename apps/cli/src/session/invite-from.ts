import type { Call } from "@parley/client/http";
import { TerminalError } from "../terminal-error.ts";
import { inviteToken } from "../text/invite-link.ts";
import { ask } from "./ask.ts";
import type { Surroundings } from "./credentials-from.ts";

type Options = Surroundings & { callAsAnyone: Call };

/**
 * @returns the token of the invite by which somebody comes; undefined where the server asks for none. Who has not
 * given it is asked, before he has chosen a name and a password for nothing.
 */
export async function inviteFrom(
  { callAsAnyone, keyboard, output, translate }: Options,
  given: string | undefined,
): Promise<string | undefined> {
  if (given !== undefined) return inviteToken(given);
  const { registration } = await callAsAnyone("server.get", {});
  if (registration === "open") return undefined;
  if (registration === "closed") throw new TerminalError("forbidden", "noNewAccounts");
  return inviteToken(
    await ask({ keyboard, output, question: translate("account.invite"), flag: "<invite>" }),
  );
}
