import { hostname } from "node:os";
import type { DeviceStorage } from "@parley/client";
import type { Call } from "@parley/client/http";
import { AppError, DEVICE_NAME_MAX_LENGTH, type Output as OutputOf } from "@parley/protocol";
import { type Identity, rememberServer } from "../config.ts";
import type { Env } from "../env.ts";
import type { Output } from "../output.ts";
import { withFileLock } from "../session/file-lock.ts";
import { isReadableOnTheWay } from "../session/server-address.ts";
import { readSession, writeSession } from "../session/session-file.ts";
import { TerminalError } from "../terminal-error.ts";
import type { Translate } from "../translate.ts";

type Options = {
  /** Calls without a session. */
  callAsAnyone: Call;
  /** Calls with the session of before, if any. */
  call: Call;
  env: Env;
  identity: Identity;
  storage: DeviceStorage;
  output: Output;
  translate: Translate;
  /** Where the email and the password come from: flags, questions, stdin. Asked for in this order. */
  email: () => Promise<string>;
  password: () => Promise<string>;
};

/** `parley login`: signs this device in and keeps the session for the commands to come. */
export async function accountLoginRun(options: Options): Promise<void> {
  const { env, identity, output, translate } = options;
  const { server, sessionPath, lockPath } = identity;
  if (!output.isJson) output.note({ text: translate("login.server", { server }), style: "dim" });
  if (isReadableOnTheWay(server))
    output.note({ text: translate("login.plainHttp", { server }), style: "yellow" });
  const tokens = await signIn(options);
  await endFormerSession(options);
  // Another process may be renewing the former tokens at this moment.
  await withFileLock(lockPath, () => writeSession(sessionPath, tokens));
  await rememberServer(env, identity);
  const { user } = tokens;
  if (output.isJson) return output.record({ server, sessionId: tokens.sessionId, user });
  output.note(translate("login.done", { server, name: user.name, handle: user.handle }));
}

async function signIn({ callAsAnyone, email, password }: Options): Promise<OutputOf<"account.login">> {
  const device = { kind: "cli" as const, name: `parley @ ${hostname()}`.slice(0, DEVICE_NAME_MAX_LENGTH) };
  const credentials = { email: await email(), password: await password(), device };
  try {
    return await callAsAnyone("account.login", credentials);
  } catch (cause) {
    const isRefused = cause instanceof AppError && cause.code === "unauthenticated";
    throw isRefused ? new TerminalError("unauthenticated", "wrongPassword", { cause }) : cause;
  }
}

/** The file has room for one session: the one that it held would live on without anybody who could end it. */
async function endFormerSession({ call, identity, storage }: Options): Promise<void> {
  const former = await readSession(identity.sessionPath).catch(() => undefined);
  if (!former) return;
  await call("account.logout", {}).catch(() => {});
  await storage.cache.wipe(former.user.id).catch(() => {});
}
