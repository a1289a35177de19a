import { AppError } from "@parley/protocol";
import type { Core } from "../core.ts";
import { type Implementation, unchanged } from "../operation.ts";
import { replaceRecoveryCodes } from "./replace-recovery-codes.ts";
import { wrongCode } from "./require-code.ts";
import { useCode } from "./use-code.ts";

export const confirmFactor: Implementation<"factor.confirm"> = async ({ userId }, { code }, core) => {
  const where = { userId, confirmedAt: null };
  const factor = await core.db.prisma.secondFactor.findFirst({ where });
  if (!factor) throw new AppError("conflict", { message: NOT_BEGUN });
  if (!(await useCode(core, factor, code))) throw wrongCode();
  return unchanged({ recoveryCodes: await turnOn(core, factor) });
};

type Begun = { userId: string; sealedSecret: Uint8Array<ArrayBuffer> };

/** Of two at once one turns it on, and that secret alone whose code was shown. */
function turnOn({ db }: Core, { userId, sealedSecret }: Begun): Promise<string[]> {
  return db.prisma.$transaction(async (tx) => {
    const where = { userId, sealedSecret, confirmedAt: null };
    const { count } = await tx.secondFactor.updateMany({ where, data: { confirmedAt: new Date() } });
    if (count === 0) throw new AppError("conflict", { message: NOT_BEGUN });
    return replaceRecoveryCodes(tx, userId);
  });
}

const NOT_BEGUN = "There is no second factor that waits for its first code. Begin to set one up.";
