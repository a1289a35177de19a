import type { PresenceRow } from "@parley/db/sql/presence";
import type { Presence, UserId } from "@parley/protocol";

/** Somebody's presence, or that it is not shown. */
export function presentPresence({ userId, isShared, firstConnectionId, lastSeenAt }: PresenceRow): Presence {
  if (!isShared) return hiddenPresence(userId);
  const isOnline = firstConnectionId !== null;
  return {
    userId: userId as UserId,
    isOnline,
    lastSeenAt: isOnline ? null : (lastSeenAt?.toISOString() ?? null),
  };
}

/** What is seen of somebody who shows nothing. */
export function hiddenPresence(userId: string): Presence {
  return { userId: userId as UserId, isOnline: false, lastSeenAt: null };
}
