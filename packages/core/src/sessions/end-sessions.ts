import type { Database } from "@parley/db";
import type { SessionId } from "@parley/protocol";
import type { SessionChange } from "../change.ts";

type Sessions = Pick<Database["prisma"], "session">;
type Whose = {
  userId: string;
  /** The one that stays, if any. */
  exceptId?: SessionId;
  /** Access tokens stay too. */
  only?: "devices";
};

/** Ends a person's sessions, access tokens with them. @returns the changes that close their sockets */
export async function endSessions(
  { session }: Sessions,
  { userId, exceptId, only }: Whose,
): Promise<SessionChange[]> {
  const ended = await session.updateManyAndReturn({
    where: {
      userId,
      revokedAt: null,
      ...(exceptId && { id: { not: exceptId } }),
      ...(only && { accessToken: null }),
    },
    data: { revokedAt: new Date() },
    select: { id: true },
  });
  return ended.map(({ id }) => ({ scope: "session", sessionId: id as SessionId }));
}
