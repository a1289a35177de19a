import type { Implementation } from "../operation.ts";
import { endSessions } from "../sessions/end-sessions.ts";
import { hashPassword } from "../sessions/passwords.ts";
import { ownerOf, takeLink } from "./account-links.ts";
import { refuseEasyPassword } from "./refuse-easy-password.ts";

export const resetAccount: Implementation<"account.reset"> = async (
  _visitor,
  { token, password },
  { db },
) => {
  const shown = { token, purpose: "reset" } as const;
  // Looked for before the hash is worked out, so that a made-up link costs nothing.
  refuseEasyPassword({ password, ...(await ownerOf(db.prisma, shown)) });
  const passwordHash = await hashPassword(password);
  const changes = await db.prisma.$transaction(async (tx) => {
    const { userId } = await takeLink(tx, shown);
    await tx.user.update({ where: { id: userId, deletedAt: null }, data: { passwordHash } });
    await tx.accountLink.deleteMany({ where: { userId } });
    await tx.deviceRequest.deleteMany({ where: { userId } });
    // Whoever was in the account may have connected his own, and the person connects his again: he has a password.
    await tx.identity.deleteMany({ where: { userId } });
    return endSessions(tx, { userId });
  });
  return { output: {}, changes };
};
