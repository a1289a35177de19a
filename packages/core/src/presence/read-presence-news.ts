import { hasBlocked } from "@parley/db/sql/blocks";
import { listHeadsOf } from "@parley/db/sql/delivery";
import { listBlocksBy, listPresences, listSharedChats } from "@parley/db/sql/presence";
import type { ChatId, Presence, Rev, UserId } from "@parley/protocol";
import type { Core } from "../core.ts";
import { NODE_DEAD_MS } from "./node-times.ts";
import { hiddenPresence, presentPresence } from "./present-presence.ts";

// What the realtime server reads to tell of presence. It acts for itself: the rooms it fills decide who sees.

export type PresenceNews = {
  presence: Presence;
  /** Whose members hear of it, where the room is right as of this membersRev. */
  chats: readonly { chatId: ChatId; membersRev: Rev }[];
  /** Who must hear nothing, in whatever chat. */
  blockedIds: readonly UserId[];
};

/** These people's presence as it is now, and who is to be told. */
export async function readPresenceNews({ db }: Core, userIds: readonly UserId[]): Promise<PresenceNews[]> {
  // The presence first: who is blocked after it was read is not told of it.
  const presences = await listPresences(db.pool, { userIds, deadMs: NODE_DEAD_MS });
  const [heads, blocks] = await Promise.all([listHeadsOf(db.pool, userIds), listBlocksBy(db.pool, userIds)]);
  const headsOf = Map.groupBy(heads, ({ userId }) => userId);
  const blocksOf = Map.groupBy(blocks, ({ userId }) => userId);
  return presences.map((row) => ({
    presence: presentPresence(row),
    chats: (headsOf.get(row.userId) ?? []).map((head) => ({ ...head, chatId: head.chatId as ChatId })),
    blockedIds: (blocksOf.get(row.userId) ?? []).map(({ blockedId }) => blockedId as UserId),
  }));
}

type Pair = { userId: UserId; to: UserId };

/** What one person may see now of another's presence, and in which chats the two are together. */
export async function readPresenceFor(
  { db }: Core,
  { userId, to }: Pair,
): Promise<{ presence: Presence; chatIds: ChatId[] } | undefined> {
  const chatIds = (await listSharedChats(db.pool, userId, to)) as ChatId[];
  const [row] = await listPresences(db.pool, { userIds: [userId], deadMs: NODE_DEAD_MS });
  if (!row || chatIds.length === 0) return undefined;
  const isBlocked = await hasBlocked(db.pool, { userId, blockedId: to });
  return { presence: isBlocked ? hiddenPresence(userId) : presentPresence(row), chatIds };
}
