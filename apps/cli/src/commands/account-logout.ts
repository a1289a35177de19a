import type { DeviceStorage } from "@parley/client";
import type { Call } from "@parley/client/http";
import { AppError, type UserId } from "@parley/protocol";
import type { Identity } from "../config.ts";
import type { Output } from "../output.ts";
import { ask, type Keyboard } from "../session/ask.ts";
import { withFileLock } from "../session/file-lock.ts";
import { deleteSession, readSession } from "../session/session-file.ts";
import { deleteUnsent } from "../storage/delete-unsent.ts";
import { TerminalError } from "../terminal-error.ts";
import type { Translate } from "../translate.ts";

/** What becomes of messages that are not sent: kept for the next sign-in, or deleted. */
export type Unsent = "keep" | "delete";

type Options = {
  call: Call;
  identity: Identity;
  output: Output;
  translate: Translate;
  keyboard: Keyboard;
  storage: DeviceStorage;
  /** What a flag says about unsent messages; without it a person is asked. */
  unsent: Unsent | undefined;
};

/**
 * `parley logout`: ends the session on the server, then forgets it. When the server cannot be reached nothing is
 * forgotten, so that the tokens are not left alive and out of reach.
 */
export async function accountLogoutRun(options: Options): Promise<void> {
  const { call, identity, output, translate, storage } = options;
  const { server, sessionPath, lockPath } = identity;
  const session = await readSession(sessionPath);
  if (!session) return output.note(translate("logout.absent", { server }));
  const userId = session.user.id;
  const unsent = await whatOfUnsent(userId, options);
  await revoke(call);
  await withFileLock(lockPath, () => deleteSession(sessionPath));
  if (unsent === "delete") await deleteUnsent(userId, storage);
  await storage.cache.wipe(userId);
  output.note(translate("logout.done", { server }));
}

/** @throws TerminalError `conflict` when the person would rather stay, naming the flags where there is nobody to ask. */
async function whatOfUnsent(userId: UserId, options: Options): Promise<Unsent> {
  const { unsent, storage, output, translate, keyboard } = options;
  const count = (await storage.outbox.load(userId)).length;
  if (unsent || count === 0) return unsent ?? "keep";
  const flag = "--unsent keep|delete";
  output.note(translate("logout.unsent", { count }));
  const answer = await ask({ keyboard, output, question: translate("logout.question"), flag });
  const choices: readonly Unsent[] = ["keep", "delete"];
  const chosen = choices.find((choice) => answer !== "" && choice.startsWith(answer.trim().toLowerCase()));
  if (!chosen) throw new TerminalError("conflict", "stillSignedIn");
  return chosen;
}

async function revoke(call: Call): Promise<void> {
  try {
    await call("account.logout", {});
  } catch (error) {
    const isOverAlready = error instanceof AppError && error.code === "unauthenticated";
    if (!isOverAlready) throw error;
  }
}
