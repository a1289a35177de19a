import type { Call } from "@parley/client/http";
import { AppError } from "@parley/protocol";
import type { Identity } from "../config.ts";
import { TerminalError } from "../terminal-error.ts";
import { withFileLock } from "./file-lock.ts";
import { deleteSession, readSession, type StoredSession, writeSession } from "./session-file.ts";

/** A token this close to its end is renewed first: it must live through the call that it is for. */
const RENEW_BEFORE_MS = 30_000;

type Options = {
  identity: Identity;
  /** A call that needs no session. */
  call: Call;
  /** A token that the server would not take although its time is not up. */
  refused?: string | undefined;
};

/**
 * @returns an access token that is good now. Renewing spends the refresh token, and spending one twice ends the
 * session; so of many processes one renews, and the others wait and find its result.
 * @throws TerminalError `unauthenticated` when nobody is signed in, or the session has ended.
 */
export async function accessToken(options: Options): Promise<string> {
  const session = await presentSession(options);
  if (isGood(session, options)) return session.accessToken;
  return withFileLock(options.identity.lockPath, () => renewedToken(options));
}

async function renewedToken(options: Options): Promise<string> {
  const session = await presentSession(options);
  if (isGood(session, options)) return session.accessToken;
  const tokens = await renew(session, options);
  await writeSession(options.identity.sessionPath, tokens);
  return tokens.accessToken;
}

async function presentSession({ identity: { server, sessionPath } }: Options): Promise<StoredSession> {
  const session = await readSession(sessionPath);
  if (!session) throw new TerminalError("unauthenticated", "notSignedIn", { values: { server } });
  return session;
}

function isGood({ accessToken, expiresAt }: StoredSession, { refused }: Options): boolean {
  return accessToken !== refused && expiresAt - Date.now() > RENEW_BEFORE_MS;
}

async function renew({ refreshToken }: StoredSession, { call, identity: { server, sessionPath } }: Options) {
  try {
    return await call("account.refresh", { refreshToken });
  } catch (cause) {
    const isOver = cause instanceof AppError && cause.code === "unauthenticated";
    if (!isOver) throw cause;
    await deleteSession(sessionPath);
    throw new TerminalError("unauthenticated", "sessionEnded", { values: { server }, cause });
  }
}
