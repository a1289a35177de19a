import type { DeviceStorage } from "@parley/client";
import type { Call } from "@parley/client/http";
import { AppError, type Input } from "@parley/protocol";
import type { Identity } from "../config.ts";
import type { Output } from "../output.ts";
import { isOutage } from "../reading/is-outage.ts";
import type { Confirm } from "../session/confirm.ts";
import { withFileLock } from "../session/file-lock.ts";
import type { NextSecret } from "../session/secrets-from.ts";
import { deleteSession, markWaiting } from "../session/session-file.ts";
import { withProof } from "../session/with-proof.ts";
import { deleteUnsent } from "../storage/delete-unsent.ts";
import { TerminalError } from "../terminal-error.ts";
import type { Translate } from "../translate.ts";

type Options = {
  call: Call;
  identity: Identity;
  storage: DeviceStorage;
  output: Output;
  translate: Translate;
  confirm: Confirm;
  next: NextSecret;
};

/** `parley account delete`: deletes one's account for good, once its handle and the password are typed; then forgets it on this device. */
export async function meDeleteRun(options: Options): Promise<void> {
  const { call, identity, storage, output, translate, confirm, next } = options;
  const { id, handle } = await call("me.get", {});
  await confirm(translate("account.delete", { handle, server: identity.server }), { word: handle });
  await withProof({ call, translate, next, work: (proof) => deleteAccount({ handle, ...proof }, options) });
  await withFileLock(identity.lockPath, () => deleteSession(identity.sessionPath));
  await deleteUnsent(id, storage);
  await storage.cache.wipe(id);
  if (output.isJson) output.record({ userId: id });
  else output.fields(`@${handle}`);
}

/** When the answer is lost the server is asked once more: it does not know the session of an account that is gone. */
async function deleteAccount(input: Input<"me.delete">, { call, identity }: Options): Promise<void> {
  const mark = (isLeaving: boolean) =>
    withFileLock(identity.lockPath, () => markWaiting(identity.sessionPath, { isLeaving }));
  await mark(true);
  try {
    await call("me.delete", input);
  } catch (cause) {
    const isGone = isOutage(cause) ? await isNobody(call) : false;
    if (isGone === false) await mark(false);
    if (isGone === undefined)
      throw new TerminalError("unavailable", "perhapsDeleted", {
        values: { server: identity.server },
        cause,
      });
    if (!isGone) throw cause;
  }
}

/** @returns undefined when the server does not tell. */
async function isNobody(call: Call): Promise<boolean | undefined> {
  try {
    await call("me.get", {});
    return false;
  } catch (error) {
    return isOutage(error) ? undefined : error instanceof AppError && error.code === "unauthenticated";
  }
}
