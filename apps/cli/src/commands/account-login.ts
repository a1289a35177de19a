import type { DeviceStorage } from "@parley/client";
import type { Call } from "@parley/client/http";
import type { Output as OutputOf } from "@parley/protocol";
import { type Identity, rememberServer } from "../config.ts";
import type { Env } from "../env.ts";
import type { Output } from "../output.ts";
import { withFileLock } from "../session/file-lock.ts";
import { forgetSession } from "../session/forget-session.ts";
import { isReadableOnTheWay } from "../session/server-address.ts";
import { readSession, writeSession } from "../session/session-file.ts";
import type { Translate } from "../translate.ts";

type Options = {
  /** Calls with the session of before, if any. */
  call: Call;
  env: Env;
  identity: Identity;
  storage: DeviceStorage;
  output: Output;
  translate: Translate;
  /** Gets a new session's tokens, by whatever way. */
  signIn: () => Promise<OutputOf<"account.login">>;
};

/** `parley login`: signs this device in and keeps the session for the commands to come. */
export async function accountLoginRun(options: Options): Promise<void> {
  const { env, identity, output, translate, signIn } = options;
  const { server, sessionPath, lockPath } = identity;
  if (!output.isJson) output.note({ text: translate("login.server", { server }), style: "dim" });
  if (isReadableOnTheWay(server))
    output.note({ text: translate("login.plainHttp", { server }), style: "yellow" });
  const tokens = await signIn();
  await endFormerSession(options);
  // Another process may be renewing the former tokens at this moment.
  await withFileLock(lockPath, () => writeSession(sessionPath, tokens));
  await rememberServer(env, identity);
  const { user } = tokens;
  if (output.isJson) return output.record({ server, sessionId: tokens.sessionId, user });
  output.note(translate("login.done", { server, name: user.name, handle: user.handle }));
}

/** The file has room for one session: the one that it held would live on without anybody who could end it. */
async function endFormerSession({ call, identity, storage }: Options): Promise<void> {
  const former = await readSession(identity.sessionPath).catch(() => undefined);
  if (!former) return;
  await call("account.logout", {}).catch(() => {});
  await forgetSession(former, storage).catch(() => {});
}
