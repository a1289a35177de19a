-- As in 20261120215300_hidden_replies, in time that grows with the batch and not with its square: what was there already,
-- and what else stands in the batch under the same client id, is found by windows over one list of rows. Joins of such
-- lists with each other were planned for a handful of rows, and compared each of 200 with each.
-- And it notes besides what everybody has read now, where a sender was the last to read: in the same statement and under
-- the same lock, so that sending takes one round trip and no crash comes in between.
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
-- `read_by_all_seq`: what everybody has read now, when that has grown because a sender in this batch had read the least; in
-- the row of the chat's last message. As of raise_announced_read, exactly one caller gets each value.
--
-- Everything is looked up by key, whatever the statistics say: right after the tables were small, Postgres would read
-- them whole for each batch until it has counted them again. And it is planned once a connection: planned anew for each
-- message that comes alone, as Postgres would, a message takes three times as long.
DROP FUNCTION append_messages(uuid[], uuid[], text[], uuid[], text[], integer[], jsonb[], text[]);
CREATE FUNCTION append_messages(
  chat_ids uuid[], sender_ids uuid[], client_ids text[], message_ids uuid[], bodies text[],
  reply_to_seqs integer[], forwards jsonb[], handles text[]
)
RETURNS TABLE (
  ord bigint, outcome text, seq integer, rev integer, id uuid, created_at timestamptz, mentions uuid[],
  members_rev integer, has_receipts boolean, read_by_all_seq integer
)
LANGUAGE plpgsql SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  now_at timestamptz;
BEGIN
  PERFORM 1 FROM chats WHERE chats.id = ANY (chat_ids) ORDER BY chats.id FOR NO KEY UPDATE;
  now_at := date_trunc('milliseconds', clock_timestamp());

  RETURN QUERY
  WITH looked_up AS (
    SELECT input.*, chats.last_seq, chats.last_rev, chats.members_rev, chats.announced_read_seq,
      members.user_id IS NOT NULL AS is_member, members.is_blocked, members.has_receipts,
      members.has_receipts AND members.shown_read_seq <= chats.announced_read_seq AS was_lowest,
      known.seq AS known_seq, known.rev AS known_rev, known.id AS known_id, known.body AS known_body,
      known.created_at AS known_at, known.mentions AS known_mentions,
      coalesce(known.edited_at, known.deleted_at) IS NOT NULL AS was_rewritten,
      CASE
        WHEN input.reply_to_seq IS NULL THEN true
        WHEN input.reply_to_seq <= members.history_after_seq THEN false
        ELSE coalesce((
          SELECT target.kind = 'text' AND target.deleted_at IS NULL FROM messages AS target
          WHERE target.chat_id = input.chat_id AND target.seq = input.reply_to_seq
        ), false)
      END AS has_target
    FROM unnest(chat_ids, sender_ids, client_ids, message_ids, bodies, reply_to_seqs, forwards, handles)
      WITH ORDINALITY
      AS input (chat_id, sender_id, client_id, message_id, body, reply_to_seq, forwarded, handles, ord)
    LEFT JOIN LATERAL (
      SELECT * FROM members
      WHERE members.chat_id = input.chat_id AND members.user_id = input.sender_id AND members.left_rev IS NULL LIMIT 1
    ) AS members ON true
    LEFT JOIN LATERAL (SELECT * FROM chats WHERE chats.id = members.chat_id LIMIT 1) AS chats ON true
    LEFT JOIN LATERAL (
      SELECT * FROM messages
      WHERE messages.chat_id = members.chat_id AND messages.sender_id = members.user_id
        AND messages.client_id = input.client_id LIMIT 1
    ) AS known ON true
  ),
  -- Of those under one client id the first may be written; the others are compared with it.
  judged AS (
    SELECT looked_up.*,
      is_member AND NOT is_blocked AND known_seq IS NULL AND has_target
        AND row_number() OVER (PARTITION BY chat_id, sender_id, client_id ORDER BY ord) = 1 AS is_fresh
    FROM looked_up
  ),
  numbered AS (
    SELECT judged.*,
      (count(*) FILTER (WHERE is_fresh) OVER (PARTITION BY chat_id ORDER BY ord))::integer AS n,
      CASE WHEN is_fresh AND handles <> '' THEN mentions_in(chat_id, sender_id, handles) ELSE '{}' END AS fresh_mentions
    FROM judged
  ),
  placed AS (
    SELECT numbered.*,
      first_value(is_fresh) OVER same AS is_new,
      last_seq + first_value(n) OVER same AS new_seq,
      last_rev + first_value(n) OVER same AS new_rev,
      first_value(message_id) OVER same AS new_id,
      first_value(body) OVER same AS new_body,
      first_value(fresh_mentions) OVER same AS new_mentions
    FROM numbered
    WINDOW same AS (PARTITION BY chat_id, sender_id, client_id ORDER BY ord)
  ),
  inserted AS (
    INSERT INTO messages (chat_id, seq, rev, id, sender_id, client_id, body, created_at, reply_to_seq, forwarded, mentions)
    SELECT chat_id, new_seq, new_rev, message_id, sender_id, client_id, body, now_at, reply_to_seq, forwarded, fresh_mentions
    FROM placed WHERE is_fresh
  ),
  mentioned AS (
    INSERT INTO mentions (chat_id, user_id, seq)
    SELECT chat_id, mention.user_id, new_seq FROM placed, unnest(fresh_mentions) AS mention (user_id) WHERE is_fresh
  ),
  sent AS (
    SELECT chat_id, sender_id, max(new_seq) AS seq, max(new_rev) AS rev, bool_or(was_lowest) AS was_lowest
    FROM placed WHERE is_fresh GROUP BY chat_id, sender_id
  ),
  marks AS (
    UPDATE members SET last_read_seq = greatest(members.last_read_seq, sent.seq),
      shown_read_seq = CASE WHEN members.has_receipts THEN sent.seq ELSE members.shown_read_seq END,
      last_read_at = CASE WHEN members.has_receipts THEN now_at ELSE members.last_read_at END
    FROM sent WHERE members.chat_id = sent.chat_id AND members.user_id = sent.sender_id
  ),
  heads AS (
    UPDATE chats SET last_seq = added.seq, last_rev = added.rev, last_activity_at = now_at,
      announced_read_seq = greatest(chats.announced_read_seq, added.read_by_all_seq)
    FROM (
      SELECT chat_id, max(seq) AS seq, max(rev) AS rev, CASE WHEN bool_or(was_lowest) THEN (
        SELECT CASE WHEN count(*) >= 2 THEN min(greatest(members.shown_read_seq, own.seq)) END
        FROM members LEFT JOIN sent AS own ON own.chat_id = members.chat_id AND own.sender_id = members.user_id
        WHERE members.chat_id = all_sent.chat_id AND members.left_rev IS NULL AND members.has_receipts
      ) END AS read_by_all_seq
      FROM sent AS all_sent GROUP BY chat_id
    ) AS added
    WHERE chats.id = added.chat_id
    RETURNING chats.id AS chat_id, chats.announced_read_seq AS seq
  )
  SELECT placed.ord,
    CASE
      WHEN NOT is_member THEN 'not_found'
      WHEN known_seq IS NULL AND NOT is_new AND is_blocked THEN 'blocked'
      WHEN known_seq IS NULL AND NOT is_new THEN 'no_target'
      WHEN NOT was_rewritten AND coalesce(known_body, new_body) <> placed.body THEN 'conflict'
      WHEN is_fresh THEN 'created'
      ELSE 'duplicate'
    END,
    coalesce(known_seq, CASE WHEN is_new THEN new_seq END),
    coalesce(known_rev, CASE WHEN is_new THEN new_rev END),
    coalesce(known_id, CASE WHEN is_new THEN new_id END),
    coalesce(known_at, CASE WHEN is_new THEN now_at END),
    coalesce(known_mentions, CASE WHEN is_new THEN new_mentions END),
    placed.members_rev, placed.has_receipts,
    -- Looked up where somebody was the last to read, once a chat.
    CASE WHEN is_fresh AND new_seq = max(new_seq) OVER of_chat AND bool_or(was_lowest) OVER of_chat THEN (
      SELECT heads.seq FROM heads WHERE heads.chat_id = placed.chat_id AND heads.seq > placed.announced_read_seq
    ) END
  FROM placed WINDOW of_chat AS (PARTITION BY placed.chat_id) ORDER BY placed.ord;
END
$$;
