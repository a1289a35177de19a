import { CODE_SECONDS } from "@parley/protocol";
import { Secret, TOTP } from "otpauth";

/** 160 bits, as RFC 4226 recommends. */
const SECRET_BYTES = 20;
/** Clocks differ: the code before and the code after count as well. */
const WINDOW = 1;

/** What every app of this kind knows (RFC 6238): SHA-1, six digits, thirty seconds. */
const codesOf = (secret: Secret) => new TOTP({ secret, algorithm: "SHA1", digits: 6, period: CODE_SECONDS });

export function newSecret(): Uint8Array {
  return new Secret({ size: SECRET_BYTES }).bytes;
}

type Labels = { issuer: string; label: string };

/** The secret as apps take it: typed in, or from a QR code. */
export function forApps(bytes: Uint8Array, labels: Labels): { secret: string; uri: string } {
  const secret = secretFrom(bytes);
  const uri = new TOTP({ ...labels, secret, algorithm: "SHA1", digits: 6, period: CODE_SECONDS }).toString();
  return { secret: secret.base32, uri };
}

/** @returns the time step that six digits are the code of, now or just before or after; nothing when of none */
export function stepOf(bytes: Uint8Array, token: string, timestamp = Date.now()): number | undefined {
  const delta = codesOf(secretFrom(bytes)).validate({ token, timestamp, window: WINDOW });
  return delta === null ? undefined : Math.floor(timestamp / 1_000 / CODE_SECONDS) + delta;
}

const secretFrom = (bytes: Uint8Array) => new Secret({ buffer: Uint8Array.from(bytes).buffer });
