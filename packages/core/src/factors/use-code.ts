import type { Core } from "../core.ts";
import { bareCode } from "./bare-code.ts";
import { hashOfCode } from "./recovery-codes.ts";
import { seal, unseal } from "./sealed-secret.ts";
import { stepOf } from "./time-codes.ts";

export type Factor = { userId: string; sealedSecret: Uint8Array };

/**
 * Uses a code of a person's second factor up, the app's or a recovery code. Guesses are counted by the account.
 * @returns whether it was good: of several uses at once one is. @throws AppError rate_limited
 */
export function useCode(core: Core, factor: Factor, code: string): Promise<boolean> {
  const isOfApp = /^\d{6}$/.test(bareCode(code));
  const use = isOfApp ? useTimeCode : useRecoveryCode;
  return core.rateLimits.guessingCode(factor.userId, () => use(core, factor, code));
}

async function useTimeCode({ db, keys }: Core, factor: Factor, code: string): Promise<boolean> {
  const { userId } = factor;
  const unsealed = unseal(keys, factor, factor.sealedSecret);
  if (!unsealed) return false;
  const { secret, isOfFormer } = unsealed;
  const lastStep = stepOf(secret, bareCode(code));
  if (lastStep === undefined) return false;
  // None is taken twice, nor one before it: who has looked over a shoulder is too late.
  const where = { userId, lastStep: { lt: lastStep } };
  // After a change of PARLEY_SECRET the former one is needed until a person's next code, and no longer.
  const data = { lastStep, ...(isOfFormer && { sealedSecret: seal(keys, factor, secret) }) };
  const { count } = await db.prisma.secondFactor.updateMany({ where, data });
  return count === 1;
}

async function useRecoveryCode({ db }: Core, { userId }: Factor, code: string): Promise<boolean> {
  const where = { userId, hash: hashOfCode(code) };
  const { count } = await db.prisma.recoveryCode.deleteMany({ where });
  return count === 1;
}
