import { createDatabase } from "@parley/db";

/** What must hold in any database, whatever was done to it; each query finds what breaks it. */
const invariants: Readonly<Record<string, string>> = {
  "I4: the messages of a chat are numbered 1, 2, 3 …, up to its lastSeq": `
    SELECT id FROM chats LEFT JOIN LATERAL (
      SELECT count(*) AS n, min(seq) AS low, max(seq) AS high FROM messages WHERE chat_id = chats.id
    ) m ON true
    WHERE last_seq <> m.n OR (m.n > 0 AND (m.low <> 1 OR m.high <> last_seq))`,
  "I4: no change is numbered above its chat's lastRev": `
    SELECT id FROM chats WHERE members_rev > last_rev OR info_rev > last_rev
      OR EXISTS (SELECT FROM messages WHERE chat_id = chats.id AND rev > last_rev)
      OR EXISTS (SELECT FROM members WHERE chat_id = chats.id AND rev > last_rev)`,
  "I22: nobody has read or received what is not there, or read what he has not received": `
    SELECT chat_id, user_id, kind, last_seq, last_read_seq, last_delivered_seq
    FROM members JOIN chats ON chats.id = chat_id JOIN users ON users.id = user_id
    WHERE NOT is_bot AND (last_read_seq > last_seq OR last_delivered_seq > last_seq OR last_read_seq < 0)`,
  "a deleted message has nothing in it": `
    SELECT chat_id FROM messages WHERE deleted_at IS NOT NULL
      AND (body <> '' OR reactions <> '[]' OR mentions <> '{}' OR pinned_at IS NOT NULL)`,
  "a mention names a message that has it": `
    SELECT mentions.chat_id FROM mentions LEFT JOIN messages USING (chat_id, seq)
    WHERE NOT mentions.user_id = ANY (COALESCE(messages.mentions, '{}'))`,
  "a group that has members has an owner": `
    SELECT chat_id FROM members JOIN chats ON chats.id = chat_id JOIN users ON users.id = user_id
    WHERE chats.kind = 'group' AND left_rev IS NULL AND NOT is_bot
    GROUP BY chat_id HAVING count(*) FILTER (WHERE role = 'owner') <> 1`,
  "a direct chat has at most two members": `
    SELECT chat_id FROM members JOIN chats ON id = chat_id WHERE kind = 'direct'
    GROUP BY chat_id HAVING count(*) > 2`,
  "no invite was used more often than it may be": "SELECT id FROM invites WHERE use_count > max_uses",
};

/** @returns a sentence for each invariant of the log that does not hold */
export async function checkDatabase(url: string): Promise<string[]> {
  const database = createDatabase({ url, poolSize: 1 });
  const broken: string[] = [];
  try {
    for (const [name, query] of Object.entries(invariants)) {
      const { rows } = await database.pool.query<object>(query);
      if (rows.length > 0) broken.push(`${name}: not so in ${JSON.stringify(rows.slice(0, 3))}`);
    }
  } finally {
    await database.close();
  }
  return broken;
}
