import type { SessionId } from "@parley/protocol";
import type { Change } from "../change.ts";
import type { Core } from "../core.ts";

/** Ends a session for good. @returns the change that closes its sockets; none when it had ended already */
export async function revokeSession({ db }: Core, sessionId: SessionId): Promise<Change[]> {
  const { count } = await db.prisma.session.updateMany({
    where: { id: sessionId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  return count === 0 ? [] : [{ scope: "session", sessionId }];
}
