import type { Implementation } from "../operation.ts";
import { endSessions } from "./end-sessions.ts";

export const revokeOthersSession: Implementation<"session.revokeOthers"> = async (
  { userId, sessionId: exceptId },
  _input,
  { db },
) => {
  const changes = await endSessions(db.prisma, { userId, exceptId, only: "devices" });
  return { output: { count: changes.length }, changes };
};
