import type { Call } from "@parley/client/http";
import { AppError } from "@parley/protocol";
import type { Identity } from "../config.ts";
import type { Output } from "../output.ts";
import { withFileLock } from "../session/file-lock.ts";
import { deleteSession, readSession } from "../session/session-file.ts";
import type { Translate } from "../translate.ts";

type Options = { call: Call; identity: Identity; output: Output; translate: Translate };

/**
 * `parley logout`: ends the session on the server, then forgets it. When the server cannot be reached nothing is
 * forgotten, so that the tokens are not left alive and out of reach.
 */
export async function accountLogoutRun({ call, identity, output, translate }: Options): Promise<void> {
  const { server, sessionPath, lockPath } = identity;
  if (!(await readSession(sessionPath))) return output.note(translate("logout.absent", { server }));
  await revoke(call);
  await withFileLock(lockPath, () => deleteSession(sessionPath));
  output.note(translate("logout.done", { server }));
}

async function revoke(call: Call): Promise<void> {
  try {
    await call("account.logout", {});
  } catch (error) {
    const isOverAlready = error instanceof AppError && error.code === "unauthenticated";
    if (!isOverAlready) throw error;
  }
}
