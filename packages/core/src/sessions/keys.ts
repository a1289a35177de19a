import { createSecretKey, hkdfSync, type KeyObject } from "node:crypto";
import { isWeakSecret } from "../settings/is-weak-secret.ts";

export type Keys = {
  /** What signs access tokens and tickets. */
  signing: KeyObject;
  /** What the secrets of second factors are encrypted with: 256 bits. */
  sealing: Uint8Array;
};

const SEALING_BYTES = 32;

/** @throws Error when the secret would not withstand guessing */
export function keysFrom(secret: string): Keys {
  if (isWeakSecret(secret))
    throw new Error(
      "PARLEY_SECRET is weak: use 32 random characters or more, as `openssl rand -base64 33` makes.",
    );
  const source = new TextEncoder().encode(secret);
  // A key for each purpose (RFC 5869): what one of them gives away tells nothing of the other.
  const sealing = new Uint8Array(hkdfSync("sha256", source, "", "parley second factors", SEALING_BYTES));
  return { signing: createSecretKey(source), sealing };
}
