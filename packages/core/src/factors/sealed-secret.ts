import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { Keys } from "../sessions/keys.ts";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

type Whose = { userId: string };

/** The secret, and whether it was sealed with the PARLEY_SECRET before. */
type Unsealed = { secret: Buffer; isOfFormer: boolean };

/** Encrypts the secret of a person's second factor (AES-256-GCM). It opens for that person alone. */
export function seal({ sealing }: Keys, { userId }: Whose, secret: Uint8Array): Buffer<ArrayBuffer> {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", sealing, nonce).setAAD(Buffer.from(userId));
  const sealed = [cipher.update(secret), cipher.final()];
  return Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]);
}

/** @returns nothing for what was sealed with neither this PARLEY_SECRET nor the former, for somebody else, or was changed */
export function unseal(keys: Keys, whose: Whose, sealed: Uint8Array): Unsealed | undefined {
  const { sealing, formerSealing } = keys;
  const secret = open(sealing, whose, sealed);
  if (secret) return { secret, isOfFormer: false };
  const ofFormer = formerSealing && open(formerSealing, whose, sealed);
  return ofFormer && { secret: ofFormer, isOfFormer: true };
}

function open(key: Uint8Array, { userId }: Whose, sealed: Uint8Array): Buffer | undefined {
  const tagEnd = NONCE_BYTES + TAG_BYTES;
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, NONCE_BYTES));
  decipher.setAAD(Buffer.from(userId)).setAuthTag(sealed.subarray(NONCE_BYTES, tagEnd));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(tagEnd)), decipher.final()]);
  } catch {
    return undefined;
  }
}
