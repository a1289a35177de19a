import { AppError } from "@parley/protocol";
import { confirmSelf } from "../accounts/confirm-self.ts";
import type { Implementation } from "../operation.ts";
import { revokeSession } from "./revoke-session.ts";

export const revokeOwnSession: Implementation<"session.revoke"> = async (
  actor,
  { sessionId, ...proof },
  core,
) => {
  const where = { id: sessionId, userId: actor.userId, revokedAt: null, expiresAt: { gt: new Date() } };
  const session = await core.db.prisma.session.findFirst({ where, select: { id: true } });
  if (!session) throw new AppError("not_found");
  // Signing out where one is asks for nothing.
  if (sessionId !== actor.sessionId) await confirmSelf(core, actor, proof);
  return { output: {}, changes: await revokeSession(core, sessionId) };
};
