import { CODE_SECONDS, type UserId } from "@parley/protocol";
import { Secret, TOTP } from "otpauth";
import type { Core } from "../core.ts";
import { seal } from "../factors/sealed-secret.ts";
import { newSecret } from "../factors/time-codes.ts";

/** Turns a second factor on for a person. @returns the codes of his app */
export async function aSecondFactor({ db, keys }: Core, { userId }: { userId: UserId }): Promise<CodeOf> {
  const secret = newSecret();
  const sealedSecret = seal(keys, { userId }, secret);
  await db.prisma.secondFactor.create({ data: { userId, sealedSecret, confirmedAt: new Date() } });
  return codesFrom(new Secret({ buffer: Uint8Array.from(secret).buffer }).base32);
}

/** @param steps later than the present one, or before it */
type CodeOf = (steps: number) => string;

/** What an app shows that has this secret. */
export function codesFrom(secret: string): CodeOf {
  const app = new TOTP({ secret: Secret.fromBase32(secret) });
  return (steps) => app.generate({ timestamp: Date.now() + steps * CODE_SECONDS * 1_000 });
}
