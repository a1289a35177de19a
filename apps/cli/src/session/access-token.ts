import { randomBytes } from "node:crypto";
import type { Call } from "@parley/client/http";
import { AppError, type Input, type Output } from "@parley/protocol";
import type { Identity } from "../config.ts";
import { TerminalError } from "../terminal-error.ts";
import { withFileLock } from "./file-lock.ts";
import { deleteSession, markWaiting, readSession, type StoredSession, writeSession } from "./session-file.ts";

/** A token this close to its end is renewed first: it must live through the call that it is for. */
const RENEW_BEFORE_MS = 30_000;
const REFRESH_TOKEN_BYTES = 32;

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
  const { isLeaving } = session;
  await writeSession(options.identity.sessionPath, { ...tokens, ...(isLeaving && { isLeaving }) });
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

async function renew(session: StoredSession, { call, identity }: Options) {
  const { server, sessionPath, storagePath } = identity;
  const { refreshToken, next = newRefreshToken() } = session;
  // Should the answer be lost, the same exchange can be asked for again, by whatever process is next.
  if (!session.next) await markWaiting(sessionPath, { next });
  try {
    return await exchange(call, { refreshToken, next });
  } catch (cause) {
    const isOver = cause instanceof AppError && cause.code === "unauthenticated";
    if (!isOver) throw cause;
    const [{ createTerminalStorage }, { forgetSession }] = await Promise.all([
      import("../storage/terminal-storage.ts"),
      import("./forget-session.ts"),
    ]);
    await forgetSession(session, createTerminalStorage({ storagePath }));
    await deleteSession(sessionPath);
    throw new TerminalError("unauthenticated", "sessionEnded", { values: { server }, cause });
  }
}

/** A server of before does not know of `next`. */
async function exchange(call: Call, tokens: Input<"account.refresh">): Promise<Output<"account.refresh">> {
  try {
    return await call("account.refresh", tokens);
  } catch (error) {
    const isUnknown = error instanceof AppError && error.fields?.some(({ path }) => path === "next");
    if (!isUnknown) throw error;
    return call("account.refresh", { refreshToken: tokens.refreshToken });
  }
}

function newRefreshToken(): string {
  return `parley_rt_${randomBytes(REFRESH_TOKEN_BYTES).toString("base64url")}`;
}
