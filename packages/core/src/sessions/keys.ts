import { createSecretKey, hkdfSync, type KeyObject } from "node:crypto";
import { isWeakSecret } from "../settings/is-weak-secret.ts";

export type Keys = {
  /** What signs access tokens and tickets. */
  signing: KeyObject;
  /** What the secrets of second factors are encrypted with: 256 bits. */
  sealing: Uint8Array;
  /** The same of the secret before: it opens what is not yet encrypted with this one. */
  formerSealing?: Uint8Array;
};

const SEALING_BYTES = 32;

/** @param former the secret before. @throws Error when the secret would not withstand guessing */
export function keysFrom(secret: string, former?: string): Keys {
  if (isWeakSecret(secret))
    throw new Error(
      "PARLEY_SECRET is weak: use 32 random characters or more, as `openssl rand -base64 33` makes.",
    );
  return {
    signing: createSecretKey(bytesOf(secret)),
    sealing: sealingOf(secret),
    ...(former && { formerSealing: sealingOf(former) }),
  };
}

/** A key for each purpose (RFC 5869): what one of them gives away tells nothing of the other. */
function sealingOf(secret: string): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", bytesOf(secret), "", "parley second factors", SEALING_BYTES));
}

function bytesOf(secret: string): Uint8Array {
  return new TextEncoder().encode(secret);
}
