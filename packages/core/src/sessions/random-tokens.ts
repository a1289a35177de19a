import { createHash, randomBytes } from "node:crypto";

const RANDOM_BYTES = 32;

/** Each kind of token shows what it is, so that one that leaked is recognised; one kind never serves as another. */
const prefixes = {
  refresh: "parley_rt_",
  device: "parley_dc_",
  personal: "parley_pat_",
  webhook: "parley_hook_",
  invite: "parley_inv_",
  serverInvite: "parley_srv_",
  reset: "parley_reset_",
  email: "parley_email_",
} as const;
export type TokenKind = keyof typeof prefixes;

/** A new token with 256 random bits. Only its hash is ever stored. */
export function newToken(kind: TokenKind): string {
  return prefixes[kind] + randomBytes(RANDOM_BYTES).toString("base64url");
}

export function isTokenOf(kind: TokenKind, token: string): boolean {
  return token.startsWith(prefixes[kind]);
}

/** SHA-256: enough for tokens, for unlike passwords they cannot be guessed. */
export function hashOf(token: string): Buffer<ArrayBuffer> {
  return createHash("sha256").update(token).digest();
}
