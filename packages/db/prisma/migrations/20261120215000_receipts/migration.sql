-- Read receipts. `shown_read_seq` is the mark that others see: it moves together with `last_read_seq` while the member
-- gives receipts, and stands still while he does not. What had been read until now was shown.
-- `members.has_receipts` is the person's own choice; in a direct chat it is true when both have chosen so, and for bots,
-- which never read, it is false. It is set where somebody joins or chooses anew (see src/sql/receipts.ts).
ALTER TABLE "users" ADD COLUMN "has_receipts" BOOLEAN NOT NULL DEFAULT true;

ALTER TABLE "members"
    ADD COLUMN "has_receipts" BOOLEAN NOT NULL DEFAULT true,
    ADD COLUMN "shown_read_seq" INTEGER NOT NULL DEFAULT 0;

UPDATE members SET shown_read_seq = last_read_seq, has_receipts = NOT users.is_bot
FROM users WHERE users.id = members.user_id;

-- As before, and tells besides of each person whether others are shown what he reads. It is read under his lock, so that
-- whoever joins while he chooses anew gets the one or the other choice for good.
DROP FUNCTION bump_own_revs(uuid[]);
CREATE FUNCTION bump_own_revs(user_ids uuid[]) RETURNS TABLE (user_id uuid, own_rev integer, has_receipts boolean)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM users WHERE users.id = ANY (user_ids) ORDER BY users.id FOR NO KEY UPDATE;
  RETURN QUERY
    UPDATE users SET own_rev = users.own_rev + 1 WHERE users.id = ANY (user_ids)
    RETURNING users.id, users.own_rev, users.has_receipts AND NOT users.is_bot;
END
$$;

-- Up to which seq all members of a chat have read who give receipts; null when they are not two at least, for then
-- nobody could be told by anybody.
CREATE FUNCTION read_by_all_seq(chat uuid) RETURNS integer
LANGUAGE sql STABLE
RETURN (
  SELECT CASE WHEN count(*) >= 2 THEN min(shown_read_seq) END FROM members
  WHERE chat_id = chat AND left_rev IS NULL AND has_receipts
);

-- Notes up to which seq every member has read, and returns it when it has grown, else nothing. Called after every
-- commit that may have let it grow. Of parallel callers exactly one gets each value. It never falls: who gives receipts
-- again may have read less.
--
-- The marks are read again after the chat's lock is taken: a send that held it may have moved its sender's mark, and
-- leaves the announcement to the others when its sender was not the last to read. A value from before the lock would
-- be too low, and nobody would announce the right one.
-- The look before the lock spares it where somebody has not read further; whoever that is calls this himself later.
CREATE OR REPLACE FUNCTION raise_announced_read(chat uuid)
RETURNS TABLE (seq integer, members_rev integer)
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM chats WHERE chats.id = chat AND chats.announced_read_seq < read_by_all_seq(chat)) THEN
    RETURN;
  END IF;

  PERFORM 1 FROM chats WHERE chats.id = chat FOR NO KEY UPDATE;

  RETURN QUERY
  UPDATE chats SET announced_read_seq = lowest.seq
  FROM (SELECT read_by_all_seq(chat) AS seq) AS lowest
  WHERE chats.id = chat AND chats.announced_read_seq < lowest.seq
  RETURNING chats.announced_read_seq, chats.members_rev;
END
$$;

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
--   no_target  the message that it replies to is not there, deleted, or a system message
-- `has_receipts`: the others are shown that the sender has read up to here.
-- `was_lowest`: of those who are shown to the others nobody had read less than the sender, so what everybody has read
-- may have grown.
DROP FUNCTION append_messages(uuid[], uuid[], text[], uuid[], text[], integer[], jsonb[], text[]);
CREATE FUNCTION append_messages(
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
      members.is_blocked, members.has_receipts,
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
      AND CASE WHEN firsts.reply_to_seq IS NULL THEN true ELSE (
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
