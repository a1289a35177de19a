import { AppError, type SessionId } from "@parley/protocol";
import type { SessionChange } from "../change.ts";
import type { Core } from "../core.ts";
import type { Implementation } from "../operation.ts";
import { endSessions } from "../sessions/end-sessions.ts";
import { hashPassword } from "../sessions/passwords.ts";
import { confirmOwner } from "./confirm-owner.ts";
import { refuseEasyPassword } from "./refuse-easy-password.ts";

export const changePasswordAccount: Implementation<"account.changePassword"> = async (
  actor,
  { newPassword, ...proof },
  core,
) => {
  const { userId } = actor;
  const user = await core.db.prisma.user.findUniqueOrThrow({ where: { id: userId } });
  // Before a code is used up in vain.
  refuseEasyPassword({ ...user, password: newPassword, field: "newPassword" });
  const { passwordHash: former } = await confirmOwner(core, actor, proof);
  const passwordHash = await hashPassword(newPassword);
  const { sessionId: exceptId } = actor;
  return { output: {}, changes: await replace(core, { userId, exceptId, former, passwordHash }) };
};

type Replacement = { userId: string; exceptId: SessionId; former: string | null; passwordHash: string };

/** With what it opened before: other sessions, links, and devices that were approved and have not come yet. */
function replace({ db }: Core, replacement: Replacement): Promise<SessionChange[]> {
  const { userId, exceptId, former, passwordHash } = replacement;
  return db.prisma.$transaction(async (tx) => {
    const where = { id: userId, passwordHash: former };
    const { count } = await tx.user.updateMany({ where, data: { passwordHash } });
    if (count === 0) throw new AppError("conflict", { message: CHANGED_MEANWHILE });
    await tx.accountLink.deleteMany({ where: { userId } });
    await tx.deviceRequest.deleteMany({ where: { userId } });
    return endSessions(tx, { userId, exceptId });
  });
}

const CHANGED_MEANWHILE = "The password was changed at the same moment. Try again with the new one.";
