import "server-only";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { readEnv } from "../env.ts";
import { errandCookie } from "./session-cookies.ts";

/**
 * What somebody goes to another provider for: to sign in, perhaps with the invite that lets him make an account, or to
 * connect what he is there to the account of the session that he has here.
 */
export type Errand = { kind: "signIn"; invite?: string } | { kind: "connect"; sessionId: string };

/** The header that makes the browser carry it along: sealed, out of the reach of scripts, and for a quarter of an hour. */
export async function errandHeader(errand: Errand): Promise<string> {
  const { name, options } = errandCookie();
  const token = await encode({
    ...sealOf(name),
    token: { ...errand, sessionId: sessionOf(errand) },
    maxAge: options.maxAge,
  });
  return headerOf(token, options.maxAge);
}

/** The header that ends it. */
export const forgetErrandHeader = () => headerOf("", 0);

/** What this browser has gone for; null when that is not known any more. */
export async function readErrand(): Promise<Errand | null> {
  const { name } = errandCookie();
  const sealed = (await cookies()).get(name)?.value;
  const read = sealed && (await decode({ ...sealOf(name), token: sealed }).catch(() => null));
  if (!read) return null;
  if (read.kind === "connect") return { kind: "connect", sessionId: read.sessionId };
  return { kind: "signIn", ...(typeof read.invite === "string" && { invite: read.invite }) };
}

const sealOf = (name: string) => ({ secret: readEnv().PARLEY_SECRET, salt: name });
const sessionOf = (errand: Errand) => (errand.kind === "connect" ? errand.sessionId : "");

function headerOf(value: string, maxAge: number): string {
  const { name, options } = errandCookie();
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${options.secure ? "; Secure" : ""}`;
}
