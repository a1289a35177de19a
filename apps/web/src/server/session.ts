import "server-only";
import { type Actor, authenticate, run } from "@parley/core";
import { AppError, REFRESH_TOKEN_SECONDS } from "@parley/protocol";
import { headers } from "next/headers";
import { getServerSession, type NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { readEnv } from "../env.ts";
import { browserName } from "./browser-name.ts";
import { core } from "./core.ts";
import { visitorOf } from "./visitor.ts";

/** How browsers sign in: the cookie names a Session row and nothing else, so that revoking the row ends it at once. */
export function authOptions(): NextAuthOptions {
  return {
    secret: readEnv().PARLEY_SECRET,
    session: { strategy: "jwt", maxAge: REFRESH_TOKEN_SECONDS },
    pages: { signIn: "/sign-in" },
    logger: { error: (code, details) => isNews(code) && console.error(code, details) },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: { type: "password" } },
        authorize: (credentials, { headers: sent }) => signIn(credentials, new Headers(sent)),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sessionId: user.sessionId } : token),
      session: ({ token, session }) => ({ ...session, sessionId: token.sessionId }),
    },
    events: { signOut: ({ token }) => signOut(token.sessionId) },
  };
}

/** A cookie that was tampered with, or is of another secret, is no failure of ours. */
const isNews = (code: string) => code !== "JWT_SESSION_ERROR";

/** @throws Error whose message is one of the contract's error codes, with `:ms` when one may try again later: next-auth hands it to the page */
async function signIn(credentials: { email: string; password: string } | undefined, sent: Headers) {
  const caller = visitorOf(sent);
  const device = { kind: "web", name: browserName(caller.userAgent) };
  try {
    const input = { email: credentials?.email, password: credentials?.password, device };
    const { user, sessionId } = await run(core(), { name: "account.login", caller, input });
    return { id: user.id, sessionId };
  } catch (error) {
    throw new Error(error instanceof AppError ? codeOf(error) : "internal");
  }
}

const codeOf = ({ code, retryAfterMs }: AppError) =>
  retryAfterMs === undefined ? code : `${code}:${retryAfterMs}`;

async function signOut(sessionId: string): Promise<void> {
  const actor = await actorOf(sessionId);
  if (actor) await run(core(), { name: "account.logout", caller: actor, input: {} });
}

/** Who is signed in in this browser, if anybody is: checked against the session's row, every time. */
export async function currentActor(): Promise<Actor | null> {
  const session = await getServerSession(authOptions());
  return session ? actorOf(session.sessionId) : null;
}

async function actorOf(sessionId: string): Promise<Actor | null> {
  try {
    return await authenticate(core(), visitorOf(await headers()), { sessionId });
  } catch (error) {
    if (error instanceof AppError && error.code === "unauthenticated") return null;
    throw error;
  }
}
