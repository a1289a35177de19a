import type { UserRow } from "./members.ts";
import type { Queryable } from "./queryable.ts";
import { userColumns } from "./users.ts";

type Pair = { userId: string; blockedId: string };

const directKeyOf = ({ userId, blockedId }: Pair) => [userId, blockedId].sort().join(":");

/** Stores a block, and closes the direct chat of the two to whom it is about. The blocking person must be locked. */
export async function insertBlock(tx: Queryable, pair: Pair): Promise<void> {
  await tx.query("INSERT INTO blocks (user_id, blocked_id) VALUES ($1, $2) ON CONFLICT DO NOTHING", [
    pair.userId,
    pair.blockedId,
  ]);
  await setBlocked(tx, pair, { isBlocked: true });
}

/** Takes a block back. The person must be locked. */
export async function deleteBlock(tx: Queryable, pair: Pair): Promise<void> {
  await tx.query("DELETE FROM blocks WHERE user_id = $1 AND blocked_id = $2", [pair.userId, pair.blockedId]);
  await setBlocked(tx, pair, { isBlocked: false });
}

async function setBlocked(tx: Queryable, pair: Pair, { isBlocked }: { isBlocked: boolean }): Promise<void> {
  await tx.query(
    `UPDATE members SET is_blocked = $3 FROM chats
     WHERE chats.direct_key = $1 AND members.chat_id = chats.id AND members.user_id = $2`,
    [directKeyOf(pair), pair.blockedId, isBlocked],
  );
}

/**
 * Carries the blocks between the members of a new direct chat over to it. Both must be locked: whoever blocks now waits,
 * and then finds the chat.
 */
export async function applyBlocks(tx: Queryable, chatId: string): Promise<void> {
  await tx.query(
    `UPDATE members SET is_blocked = true FROM members AS other
     JOIN blocks ON blocks.user_id = other.user_id
     WHERE members.chat_id = $1 AND other.chat_id = $1 AND blocks.blocked_id = members.user_id`,
    [chatId],
  );
}

/** Whether a person has blocked another. */
export async function hasBlocked(db: Queryable, { userId, blockedId }: Pair): Promise<boolean> {
  const { rows } = await db.query("SELECT 1 FROM blocks WHERE user_id = $1 AND blocked_id = $2", [
    userId,
    blockedId,
  ]);
  return rows.length > 0;
}

/** Whom a person has blocked, the latest first. */
export async function listBlocked(db: Queryable, userId: string): Promise<UserRow[]> {
  const { rows } = await db.query<UserRow>({
    name: "list_blocked",
    text: `SELECT ${userColumns}
      FROM blocks JOIN users ON users.id = blocks.blocked_id
      WHERE blocks.user_id = $1 ORDER BY blocks.created_at DESC, users.id`,
    values: [userId],
  });
  return rows;
}
