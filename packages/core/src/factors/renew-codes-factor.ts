import { type Implementation, unchanged } from "../operation.ts";
import { confirmBothFactors } from "./confirm-both-factors.ts";
import { replaceRecoveryCodes } from "./replace-recovery-codes.ts";

export const renewCodesFactor: Implementation<"factor.renewCodes"> = async (actor, proof, core) => {
  await confirmBothFactors(core, actor, proof);
  const recoveryCodes = await core.db.prisma.$transaction((tx) => replaceRecoveryCodes(tx, actor.userId));
  return unchanged({ recoveryCodes });
};
