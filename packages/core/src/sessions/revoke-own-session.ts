import { AppError } from "@parley/protocol";
import type { Implementation } from "../operation.ts";
import { revokeSession } from "./revoke-session.ts";

export const revokeOwnSession: Implementation<"session.revoke"> = async ({ userId }, { sessionId }, core) => {
  const where = { id: sessionId, userId, revokedAt: null, expiresAt: { gt: new Date() } };
  const session = await core.db.prisma.session.findFirst({ where, select: { id: true } });
  if (!session) throw new AppError("not_found");
  return { output: {}, changes: await revokeSession(core, sessionId) };
};
