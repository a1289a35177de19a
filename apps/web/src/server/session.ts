import "server-only";
import { type Actor, authenticate } from "@parley/core";
import { AppError, SESSION_MAX_SECONDS } from "@parley/protocol";
import { headers } from "next/headers";
import { getServerSession, type NextAuthOptions } from "next-auth";
import { readEnv } from "../env.ts";
import { core } from "./core.ts";
import { log } from "./log.ts";
import { sessionCookies } from "./session-cookies.ts";
import { visitorOf } from "./visitor.ts";

/** How a browser's session is known: the cookie names a Session row and nothing else, so that the row alone says when it ends. */
export function sessionOptions() {
  return {
    secret: readEnv().PARLEY_SECRET,
    session: { strategy: "jwt", maxAge: SESSION_MAX_SECONDS },
    cookies: sessionCookies(),
    logger: { error: (code, details) => isNews(code) && log().error({ err: errorIn(details) }, code) },
    providers: [],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sessionId: user.sessionId } : token),
      session: ({ token, session }) => ({ ...session, sessionId: token.sessionId }),
    },
  } satisfies NextAuthOptions;
}

/** A cookie that was tampered with, or is of another secret, is no failure of ours; nor is one who says no elsewhere. */
const isNews = (code: string) => code !== "JWT_SESSION_ERROR" && code !== "OAUTH_CALLBACK_HANDLER_ERROR";

/** Beside the error next-auth hands over what a provider told of a person, which is nothing for a log. */
const errorIn = (details: Error | { error?: unknown }) =>
  details instanceof Error ? details : details.error;

/** Who is signed in in this browser, if anybody is: checked against the session's row, every time. */
export async function currentActor(): Promise<Actor | null> {
  const session = await getServerSession(sessionOptions());
  return session ? actorOf(session.sessionId) : null;
}

/** Who speaks through a session, if it is one. */
export async function actorOf(sessionId: string): Promise<Actor | null> {
  try {
    return await authenticate(core(), visitorOf(await headers()), { sessionId });
  } catch (error) {
    if (error instanceof AppError && error.code === "unauthenticated") return null;
    throw error;
  }
}
