import "server-only";
import { run, toAppError } from "@parley/core";
import type { AppError } from "@parley/protocol";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { browserName } from "./browser-name.ts";
import { comeBack } from "./come-back.ts";
import { core } from "./core.ts";
import { actorOf, sessionOptions } from "./session.ts";
import { signInProviders } from "./sign-in-providers.ts";
import { signInWithCode } from "./sign-in-with-code.ts";
import { visitorOf } from "./visitor.ts";

/** How browsers sign in: with the password, or with who one is at another provider. */
export function authOptions(): NextAuthOptions {
  const options = sessionOptions();
  return {
    ...options,
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: { type: "password" }, code: {} },
        authorize: (credentials, { headers: sent }) => orCode(signIn(credentials, new Headers(sent))),
      }),
      CredentialsProvider({
        id: "code",
        credentials: { code: {} },
        authorize: (credentials, { headers: sent }) =>
          orCode(signInWithCode(credentials?.code || undefined, new Headers(sent))),
      }),
      ...signInProviders(),
    ],
    callbacks: {
      ...options.callbacks,
      signIn: ({ user, account, profile }) =>
        account?.type === "oauth" ? comeBack({ user, account, profile }) : true,
    },
    events: { signOut: ({ token }) => signOut(token.sessionId) },
  };
}

async function signIn(credentials: Record<"email" | "password" | "code", string> | undefined, sent: Headers) {
  const caller = visitorOf(sent);
  const device = { kind: "web", name: browserName(caller.userAgent) };
  const code = credentials?.code || undefined;
  const input = { email: credentials?.email, password: credentials?.password, code, device };
  const { user, sessionId } = await run(core(), { name: "account.login", caller, input });
  return { id: user.id, sessionId };
}

/** @throws Error whose message is one of the contract's error codes, with `:ms` when one may try again later: next-auth hands it to the page */
async function orCode<Result>(entering: Promise<Result>): Promise<Result> {
  try {
    return await entering;
  } catch (error) {
    throw new Error(codeOf(toAppError(error)));
  }
}

const codeOf = ({ code, retryAfterMs }: AppError) =>
  retryAfterMs === undefined ? code : `${code}:${retryAfterMs}`;

async function signOut(sessionId: string): Promise<void> {
  const actor = await actorOf(sessionId);
  if (actor) await run(core(), { name: "account.logout", caller: actor, input: {} });
}
