import "server-only";
import type { Claims } from "@parley/core";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { readEnv } from "../env.ts";
import { vouchedCookie } from "./session-cookies.ts";

/** Whom another provider vouches for. It opens nothing without the code that the account asks for as well. */
export type Vouched = Pick<Claims, "issuer" | "subject">;

/** Remembers it in this browser while the code is asked for: sealed, out of the reach of scripts, for five minutes. */
export async function keepVouched({ issuer, subject }: Vouched): Promise<void> {
  const { name, options } = vouchedCookie();
  const token = { issuer, subject, sessionId: "" };
  const sealed = await encode({ ...sealOf(name), token, maxAge: options.maxAge });
  (await cookies()).set(name, sealed, options);
}

/** @returns null when nobody has come, or that is too long ago */
export async function readVouched(): Promise<Vouched | null> {
  const { name } = vouchedCookie();
  const sealed = (await cookies()).get(name)?.value;
  const read = sealed && (await decode({ ...sealOf(name), token: sealed }).catch(() => null));
  if (!read) return null;
  const { issuer, subject } = read;
  return typeof issuer === "string" && typeof subject === "string" ? { issuer, subject } : null;
}

/** He is in. */
export async function forgetVouched(): Promise<void> {
  const { name, options } = vouchedCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}

// With the salt the key is of this purpose alone: neither a session nor an errand opens with it.
const sealOf = (name: string) => ({ secret: readEnv().PARLEY_SECRET, salt: name });
