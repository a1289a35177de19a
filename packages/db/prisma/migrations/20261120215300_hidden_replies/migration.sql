-- A reply must not tell whether what its sender cannot see is there: else as in 20261120215000_receipts.
--
-- Writes a batch of messages in one round trip: locks the chats in id order (so that batches never deadlock),
-- drops what is already there, numbers and inserts the rest with their mentions, and moves each sender's own read mark.
-- Duplicates are looked for after the lock, so of many parallel sends of one client id exactly one is written.
-- The time is taken after it too: within a chat times rise with seq as long as the clock does.
-- One row comes back per input row, in the order of `ord`:
--   created    written now
--   duplicate  the same client id and body were there already, or the message has been edited or deleted since:
--              seq, rev, id … are those of the first
--   conflict   the same client id was there with another body
--   not_found  the sender is not a member of the chat (or there is none)
--   blocked    the other person of a direct chat wants no new messages from the sender
--   no_target  the message that it replies to is not there, deleted, a system message, or hidden from the sender, who joined
--              later while the history was closed
-- `has_receipts`: the others are shown that the sender has read up to here.
-- `was_lowest`: of those who are shown to the others nobody had read less than the sender, so what everybody has read
-- may have grown.
CREATE OR REPLACE FUNCTION append_messages(
  chat_ids uuid[], sender_ids uuid[], client_ids text[], message_ids uuid[], bodies text[],
  reply_to_seqs integer[], forwards jsonb[], handles text[]
)
RETURNS TABLE (
  ord bigint, outcome text, seq integer, rev integer, id uuid, created_at timestamptz, mentions uuid[],
  members_rev integer, has_receipts boolean, was_lowest boolean
)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  now_at timestamptz;
BEGIN
  PERFORM 1 FROM chats WHERE chats.id = ANY (chat_ids) ORDER BY chats.id FOR NO KEY UPDATE;
  now_at := date_trunc('milliseconds', clock_timestamp());

  RETURN QUERY
  WITH input AS (
    SELECT * FROM unnest(chat_ids, sender_ids, client_ids, message_ids, bodies, reply_to_seqs, forwards, handles)
      WITH ORDINALITY
      AS i (chat_id, sender_id, client_id, message_id, body, reply_to_seq, forwarded, handles, ord)
  ),
  allowed AS (
    SELECT input.*, chats.last_seq, chats.last_rev, chats.members_rev,
      members.is_blocked, members.history_after_seq, members.has_receipts,
      members.has_receipts AND members.shown_read_seq <= chats.announced_read_seq AS was_lowest
    FROM input
    JOIN members ON members.chat_id = input.chat_id AND members.user_id = input.sender_id AND members.left_rev IS NULL
    JOIN chats ON chats.id = input.chat_id
  ),
  firsts AS (
    SELECT DISTINCT ON (chat_id, sender_id, client_id) * FROM allowed ORDER BY chat_id, sender_id, client_id, ord
  ),
  known AS (
    SELECT m.chat_id, m.sender_id, m.client_id, m.seq, m.rev, m.id, m.body, m.created_at, m.mentions,
      coalesce(m.edited_at, m.deleted_at) IS NOT NULL AS was_rewritten
    FROM firsts JOIN messages m USING (chat_id, sender_id, client_id)
  ),
  fresh AS (
    SELECT firsts.*, row_number() OVER (PARTITION BY firsts.chat_id ORDER BY firsts.ord)::integer AS n
    FROM firsts LEFT JOIN known USING (chat_id, sender_id, client_id)
    WHERE known.seq IS NULL AND NOT firsts.is_blocked
      -- A subquery of one value is looked up by key for each reply; an EXISTS here would read the whole table.
      AND CASE
        WHEN firsts.reply_to_seq IS NULL THEN true
        WHEN firsts.reply_to_seq <= firsts.history_after_seq THEN false
        ELSE (
          SELECT messages.kind = 'text' AND messages.deleted_at IS NULL FROM messages
          WHERE messages.chat_id = firsts.chat_id AND messages.seq = firsts.reply_to_seq
        ) END
  ),
  inserted AS (
    INSERT INTO messages (chat_id, seq, rev, id, sender_id, client_id, body, created_at, reply_to_seq, forwarded, mentions)
    SELECT chat_id, last_seq + n, last_rev + n, message_id, sender_id, client_id, body, now_at, reply_to_seq, forwarded,
      CASE WHEN handles = '' THEN '{}' ELSE mentions_in(chat_id, sender_id, handles) END
    FROM fresh
    RETURNING *
  ),
  mentioned AS (
    INSERT INTO mentions (chat_id, user_id, seq)
    SELECT inserted.chat_id, mention.user_id, inserted.seq FROM inserted, unnest(inserted.mentions) AS mention (user_id)
  ),
  heads AS (
    UPDATE chats SET last_seq = chats.last_seq + added.n, last_rev = chats.last_rev + added.n, last_activity_at = now_at
    FROM (SELECT chat_id, max(n) AS n FROM fresh GROUP BY chat_id) AS added
    WHERE chats.id = added.chat_id
  ),
  marks AS (
    UPDATE members SET last_read_seq = greatest(members.last_read_seq, sent.seq),
      shown_read_seq = CASE WHEN members.has_receipts THEN sent.seq ELSE members.shown_read_seq END,
      last_read_at = CASE WHEN members.has_receipts THEN now_at ELSE members.last_read_at END
    FROM (SELECT chat_id, sender_id, max(last_seq + n) AS seq FROM fresh GROUP BY chat_id, sender_id) AS sent
    WHERE members.chat_id = sent.chat_id AND members.user_id = sent.sender_id
  ),
  stored AS (
    SELECT chat_id, sender_id, client_id, seq, rev, id, body, created_at, mentions, false AS was_rewritten, true AS is_new
    FROM inserted
    UNION ALL
    SELECT known.*, false FROM known
  )
  SELECT input.ord,
    CASE
      WHEN allowed.ord IS NULL THEN 'not_found'
      WHEN stored.seq IS NULL AND allowed.is_blocked THEN 'blocked'
      WHEN stored.seq IS NULL THEN 'no_target'
      WHEN stored.body <> input.body AND NOT stored.was_rewritten THEN 'conflict'
      WHEN stored.is_new AND stored.id = input.message_id THEN 'created'
      ELSE 'duplicate'
    END,
    stored.seq, stored.rev, stored.id, stored.created_at, stored.mentions, allowed.members_rev, allowed.has_receipts,
    allowed.was_lowest
  FROM input
  LEFT JOIN allowed ON allowed.ord = input.ord
  LEFT JOIN stored ON stored.chat_id = allowed.chat_id AND stored.sender_id = allowed.sender_id AND stored.client_id = allowed.client_id
  ORDER BY input.ord;
END
$$;
