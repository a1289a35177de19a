-- As in 20261129160000_files, and nothing stands in a batch twice: neither a client id of a sender's in a chat nor a file.
-- Whoever calls it writes what repeats something of the batch after it, where it is found like everything that is there
-- already. So there is one list of rows with one order, instead of four with as many sorts, and what a message does not
-- have (a file, a target, mentions) is not asked for, as in 20261129235500_append_one_message.
--
-- And what is looked up by key is found by the index that has that key, whatever the statistics say: without sorting,
-- Postgres can give rows in the order that is asked for by no other. Where chats were empty or had one message when it
-- counted them, or it has not counted yet, it took the index of revs and read the whole chat for every message.
--
-- Measured by turns on one server that did nothing else (600 messages or more in each of nine turns, lower quartiles of the
-- backend's CPU with the commit from /proc/PID/schedstat; 100 chats of two, from none to some thousand messages each):
--   batch of         2      4      8     30    200
--   before, µs     543    798   1227   4402  32966   growing with the chats
--   now, µs        438    519    676   1539   6562
CREATE OR REPLACE FUNCTION append_messages(
  chat_ids uuid[], sender_ids uuid[], client_ids text[], message_ids uuid[], bodies text[],
  reply_to_seqs integer[], forwards jsonb[], handles text[], file_ids uuid[] DEFAULT NULL
)
RETURNS TABLE (
  ord bigint, outcome text, seq integer, rev integer, id uuid, created_at timestamptz, mentions uuid[],
  members_rev integer, has_receipts boolean, read_by_all_seq integer, file jsonb
)
LANGUAGE plpgsql SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
SET enable_sort = off SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  now_at timestamptz;
  uploads jsonb[];
  targets boolean[];
BEGIN
  PERFORM 1 FROM chats WHERE chats.id = ANY (chat_ids) ORDER BY chats.id FOR NO KEY UPDATE;
  IF file_ids IS NOT NULL THEN
    -- From here on nobody else sends them.
    PERFORM 1 FROM files WHERE files.id = ANY (file_ids) ORDER BY files.id FOR UPDATE;
    uploads := ARRAY(
      SELECT (
        SELECT jsonb_build_object('id', files.id, 'name', files.name, 'type', files.type, 'size', files.size,
          'width', files.width, 'height', files.height)
        FROM files
        WHERE files.id = wanted.file_id AND files.owner_id = wanted.sender_id AND files.chat_id IS NULL AND files.is_complete
      )
      FROM unnest(file_ids, sender_ids) WITH ORDINALITY AS wanted (file_id, sender_id, ord) ORDER BY wanted.ord
    );
  END IF;
  IF reply_to_seqs IS NOT NULL THEN
    targets := ARRAY(
      SELECT (
        SELECT target.kind = 'text' AND target.deleted_at IS NULL FROM messages AS target
        WHERE target.chat_id = wanted.chat_id AND target.seq BETWEEN wanted.seq AND wanted.seq ORDER BY target.seq LIMIT 1
      )
      FROM unnest(chat_ids, reply_to_seqs) WITH ORDINALITY AS wanted (chat_id, seq, ord) ORDER BY wanted.ord
    );
  END IF;
  now_at := date_trunc('milliseconds', clock_timestamp());

  RETURN QUERY
  WITH looked_up AS (
    SELECT input.*, chats.last_seq, chats.last_rev, chats.members_rev, chats.announced_read_seq,
      members.user_id IS NOT NULL AS is_member, members.is_blocked, members.has_receipts,
      members.has_receipts AND members.shown_read_seq <= chats.announced_read_seq AS was_lowest,
      input.file_id IS NULL OR input.file IS NOT NULL AS has_file,
      input.reply_to_seq IS NULL OR (input.reply_to_seq > members.history_after_seq AND input.is_target IS TRUE) AS has_target,
      known.seq AS known_seq, known.rev AS known_rev, known.id AS known_id, known.created_at AS known_at,
      known.mentions AS known_mentions,
      CASE
        WHEN known.was_rewritten THEN 'duplicate'
        WHEN known.body <> input.body THEN 'conflict'
        -- Each attempt to forward a file copies it.
        WHEN input.forwarded IS NULL AND known.file_id IS DISTINCT FROM input.file_id THEN 'conflict'
        ELSE 'duplicate'
      END AS known_outcome
    FROM unnest(
      chat_ids, sender_ids, client_ids, message_ids, bodies, reply_to_seqs, forwards, handles, file_ids, uploads, targets
    ) WITH ORDINALITY AS input (
      chat_id, sender_id, client_id, message_id, body, reply_to_seq, forwarded, handles, file_id, file, is_target, ord
    )
    LEFT JOIN LATERAL (
      SELECT members.chat_id, members.user_id, members.is_blocked, members.has_receipts, members.shown_read_seq,
        members.history_after_seq
      FROM members
      WHERE members.chat_id = input.chat_id AND members.user_id BETWEEN input.sender_id AND input.sender_id
        AND members.left_rev IS NULL
      ORDER BY members.user_id LIMIT 1
    ) AS members ON true
    LEFT JOIN LATERAL (
      SELECT chats.last_seq, chats.last_rev, chats.members_rev, chats.announced_read_seq
      FROM chats WHERE chats.id = members.chat_id LIMIT 1
    ) AS chats ON true
    LEFT JOIN LATERAL (
      SELECT messages.seq, messages.rev, messages.id, messages.body, messages.created_at, messages.mentions,
        (messages.file->>'id')::uuid AS file_id,
        coalesce(messages.edited_at, messages.deleted_at) IS NOT NULL AS was_rewritten
      FROM messages
      WHERE messages.chat_id = members.chat_id AND messages.sender_id = members.user_id
        AND messages.client_id BETWEEN input.client_id AND input.client_id
      ORDER BY messages.client_id LIMIT 1
    ) AS known ON true
  ),
  judged AS (
    SELECT looked_up.*,
      is_member AND known_seq IS NULL AND NOT is_blocked AND has_file AND has_target AS is_fresh
    FROM looked_up
  ),
  placed AS (
    SELECT judged.*,
      last_seq + (count(*) FILTER (WHERE is_fresh) OVER so_far)::integer AS new_seq,
      last_rev + (count(*) FILTER (WHERE is_fresh) OVER so_far)::integer AS new_rev,
      bool_or(is_fresh AND was_lowest) OVER so_far AS follows_lowest,
      CASE WHEN is_fresh AND handles <> '' THEN mentions_in(chat_id, sender_id, handles) ELSE '{}' END AS new_mentions
    FROM judged
    WINDOW so_far AS (PARTITION BY chat_id ORDER BY ord)
  ),
  inserted AS (
    INSERT INTO messages (chat_id, seq, rev, id, sender_id, client_id, body, created_at, reply_to_seq, forwarded, mentions, file)
    SELECT chat_id, new_seq, new_rev, message_id, sender_id, client_id, body, now_at, reply_to_seq, forwarded, new_mentions,
      file
    FROM placed WHERE is_fresh
  ),
  handed_over AS (
    UPDATE files SET chat_id = placed.chat_id, seq = placed.new_seq
    FROM placed WHERE placed.is_fresh AND placed.file_id IS NOT NULL AND files.id = placed.file_id
  ),
  mentioned AS (
    INSERT INTO mentions (chat_id, user_id, seq)
    SELECT chat_id, mention.user_id, new_seq FROM placed, unnest(new_mentions) AS mention (user_id)
    WHERE is_fresh AND new_mentions <> '{}'
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
    RETURNING chats.id AS chat_id, chats.last_seq, chats.announced_read_seq
  )
  SELECT placed.ord,
    CASE
      WHEN NOT is_member THEN 'not_found'
      WHEN known_seq IS NOT NULL THEN known_outcome
      WHEN is_blocked THEN 'blocked'
      WHEN NOT has_file THEN 'no_file'
      WHEN NOT has_target THEN 'no_target'
      ELSE 'created'
    END,
    CASE WHEN is_fresh THEN new_seq ELSE known_seq END,
    CASE WHEN is_fresh THEN new_rev ELSE known_rev END,
    CASE WHEN is_fresh THEN message_id ELSE known_id END,
    CASE WHEN is_fresh THEN now_at ELSE known_at END,
    CASE WHEN is_fresh THEN new_mentions ELSE known_mentions END,
    placed.members_rev, placed.has_receipts,
    -- Looked up where somebody was the last to read, for the chat's last message.
    CASE WHEN is_fresh AND follows_lowest THEN (
      SELECT heads.announced_read_seq FROM heads
      WHERE heads.chat_id = placed.chat_id AND heads.last_seq = placed.new_seq
        AND heads.announced_read_seq > placed.announced_read_seq
    ) END,
    CASE WHEN is_fresh THEN placed.file END
  FROM placed ORDER BY placed.ord;
END
$$;
