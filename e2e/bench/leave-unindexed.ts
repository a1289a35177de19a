import type { Bench } from "./bench.ts";

/**
 * Takes all that is written by now for indexed, so that what is measured next is charged for the indexing of its own
 * messages alone: of those that were written before, each node that starts would index for minutes, with half a core.
 */
export async function leaveUnindexed({ database }: Pick<Bench, "database">): Promise<void> {
  await database.pool.query(
    `INSERT INTO search_heads (chat_id, indexed_seq) SELECT id, last_seq FROM chats WHERE last_seq > 0 ORDER BY id
     ON CONFLICT (chat_id) DO UPDATE SET indexed_seq = EXCLUDED.indexed_seq
     WHERE search_heads.indexed_seq < EXCLUDED.indexed_seq`,
  );
}
