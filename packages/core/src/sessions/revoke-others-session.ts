import { confirmSelf } from "../accounts/confirm-self.ts";
import type { Implementation } from "../operation.ts";
import { endSessions } from "./end-sessions.ts";

export const revokeOthersSession: Implementation<"session.revokeOthers"> = async (actor, proof, core) => {
  await confirmSelf(core, actor, proof);
  const { userId, sessionId: exceptId } = actor;
  const changes = await endSessions(core.db.prisma, { userId, exceptId, only: "devices" });
  return { output: { count: changes.length }, changes };
};
