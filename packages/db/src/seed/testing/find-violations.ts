import type pg from "pg";

/** Each finds the chats that break one rule: what core keeps true of every chat, a seed has to as well. */
const RULES = {
  "seq is 1 to last_seq without a gap": `
    SELECT chats.id FROM chats LEFT JOIN messages ON chat_id = chats.id GROUP BY chats.id
    HAVING count(seq) <> last_seq OR coalesce(max(seq), 0) <> last_seq OR coalesce(min(seq), 1) <> 1`,
  "all members came with rev 1, and message n has rev n + 1": `
    SELECT chats.id FROM chats JOIN members ON chat_id = chats.id
    WHERE rev <> 1 OR members_rev <> 1 OR last_rev <> last_seq + 1 OR left_rev IS NOT NULL OR joined_seq <> 0
    UNION SELECT chat_id FROM messages WHERE rev <> seq + 1`,
  "everybody who sent something is a member and has read up to there": `
    SELECT messages.chat_id FROM messages
    LEFT JOIN members ON members.chat_id = messages.chat_id AND user_id = sender_id
    WHERE last_read_seq IS NULL OR last_read_seq < seq`,
  "no mark is beyond the last message": `
    SELECT chats.id FROM chats JOIN members ON chat_id = chats.id WHERE last_read_seq NOT BETWEEN 0 AND last_seq`,
  "others see the marks as they are": `
    SELECT chats.id FROM chats JOIN members ON chat_id = chats.id
    WHERE shown_read_seq <> last_read_seq OR NOT has_receipts`,
  "unread, recounted without one's own messages, is last_seq - last_read_seq": `
    SELECT chats.id FROM chats JOIN members ON members.chat_id = chats.id
    WHERE last_seq - last_read_seq <> (SELECT count(*) FROM messages
      WHERE messages.chat_id = chats.id AND seq > last_read_seq AND sender_id <> user_id AND deleted_at IS NULL)`,
  "messages are as they were written, but for reactions": `
    SELECT chat_id FROM messages
    WHERE has_changed <> (reactions <> '[]') OR edited_at IS NOT NULL OR deleted_at IS NOT NULL OR pinned_at IS NOT NULL
      OR (kind = 'system') <> (system IS NOT NULL)`,
  "members react, each once with an emoji": `
    SELECT messages.chat_id FROM messages CROSS JOIN jsonb_array_elements(reactions) AS reaction
    CROSS JOIN jsonb_array_elements_text(reaction -> 'userIds') AS reacting (user_id)
    LEFT JOIN members ON members.user_id = reacting.user_id::uuid AND members.chat_id = messages.chat_id
    GROUP BY messages.chat_id, seq, reaction -> 'emoji', reacting.user_id
    HAVING count(*) > 1 OR count(members.user_id) = 0`,
  "answers follow what they answer": `
    SELECT chat_id FROM messages WHERE reply_to_seq NOT BETWEEN 1 AND seq - 1`,
  "a message and the table of mentions name the same people": `
    SELECT chat_id FROM (
      SELECT chat_id, user_id, seq FROM messages, unnest(mentions) AS mention (user_id)
      EXCEPT SELECT chat_id, user_id, seq FROM mentions
    ) AS unlisted
    UNION SELECT chat_id FROM (
      SELECT chat_id, user_id, seq FROM mentions
      EXCEPT SELECT chat_id, user_id, seq FROM messages, unnest(mentions) AS mention (user_id)
    ) AS unwritten`,
  "what all have read is announced": `
    SELECT chats.id FROM chats JOIN members ON chat_id = chats.id GROUP BY chats.id
    HAVING announced_read_seq <> min(last_read_seq)`,
  "a direct chat has two members and the key made of them, a group an owner and no key": `
    SELECT chats.id FROM chats JOIN members ON chat_id = chats.id GROUP BY chats.id
    HAVING CASE kind
      WHEN 'direct' THEN count(*) <> 2 OR title IS NOT NULL OR bool_or(role <> 'member')
        OR direct_key IS DISTINCT FROM string_agg(user_id::text, ':' ORDER BY user_id::text COLLATE "C")
      ELSE count(*) FILTER (WHERE role = 'owner') <> 1 OR title IS NULL OR direct_key IS NOT NULL END`,
  "times rise with seq, up to the chat's last activity": `
    SELECT chat_id FROM (SELECT chat_id, created_at < lag(created_at) OVER (PARTITION BY chat_id ORDER BY seq) AS falls
      FROM messages) AS steps WHERE falls
    UNION SELECT chats.id FROM chats LEFT JOIN messages ON chat_id = chats.id GROUP BY chats.id
    HAVING last_activity_at <> coalesce(max(messages.created_at), chats.created_at)
      OR chats.created_at > min(messages.created_at)`,
  "ids are version 7 and carry their row's time": `
    SELECT chat_id FROM messages WHERE substr(id::text, 15, 1) <> '7' OR client_id::uuid = id
      OR substr(replace(id::text, '-', ''), 1, 12)
        <> lpad(to_hex((extract(epoch FROM created_at) * 1000)::bigint), 12, '0')`,
} as const;

/** @returns the names of the rules that some seeded chat breaks; for databases where nothing but seeds wrote */
export async function findViolations(pool: pg.Pool): Promise<string[]> {
  const broken: string[] = [];
  for (const [rule, sql] of Object.entries(RULES)) {
    const { rowCount } = await pool.query(sql);
    if (rowCount) broken.push(rule);
  }
  return broken;
}
