import type { ChatId, UserId } from "@parley/protocol";
import { load } from "./load.ts";

/** Stands under an entry up to three times, so that no estimate of its height is right. It is no word to index. */
const FILLER = "\n…";

type Fill = { chatId: ChatId; members: readonly { user: { id: UserId } }[]; count: number };

/**
 * Puts "Entry 1." and so on into a chat that nobody has open yet, one each half hour up to now, in turns of four by its
 * members. All have read all of it.
 */
export function fillChat(databaseUrl: string, { chatId, members, count }: Fill): Promise<void> {
  const memberIds = members.map(({ user }) => user.id);
  return load(databaseUrl, [
    [INSERT, [chatId, memberIds, count, FILLER]],
    [
      `UPDATE chats SET last_seq = last_seq + $2, last_rev = last_rev + $2, announced_read_seq = last_seq + $2
       WHERE id = $1`,
      [chatId, count],
    ],
    [
      `UPDATE members SET last_read_seq = last_seq, shown_read_seq = last_seq, last_delivered_seq = last_seq
       FROM chats WHERE id = $1 AND chat_id = id`,
      [chatId],
    ],
    ["SELECT index_messages(ARRAY[$1]::uuid[], $2)", [chatId, count]],
  ]);
}

const INSERT = `
  INSERT INTO messages (chat_id, seq, rev, id, sender_id, client_id, body, created_at)
  SELECT $1, last_seq + n, last_rev + n, gen_random_uuid(),
    ($2::uuid[])[1 + n / 4 % cardinality($2::uuid[])], gen_random_uuid()::text,
    'Entry ' || n || '. ' || repeat($4, n * 7 % 4), now() - ($3::integer - n) * interval '30 minutes'
  FROM chats, generate_series(1, $3::integer) AS n WHERE chats.id = $1`;
