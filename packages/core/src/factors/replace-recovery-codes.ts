import type { Database } from "@parley/db";
import { hashOfCode, newRecoveryCodes } from "./recovery-codes.ts";

type Codes = Pick<Database["prisma"], "recoveryCode">;

/** @returns the new ones, for the only time */
export async function replaceRecoveryCodes({ recoveryCode }: Codes, userId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await recoveryCode.deleteMany({ where: { userId } });
  await recoveryCode.createMany({ data: codes.map((code) => ({ userId, hash: hashOfCode(code) })) });
  return codes;
}
