-- Files that messages carry. Their bytes stand in Postgres, in pieces: every process has them, and one backup has all.
CREATE TABLE "files" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL DEFAULT 0,
    "width" INTEGER,
    "height" INTEGER,
    "is_complete" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "chat_id" UUID,
    "seq" INTEGER,

    CONSTRAINT "files_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "file_parts" (
    "file_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "file_parts_pkey" PRIMARY KEY ("file_id", "number")
);
CREATE UNIQUE INDEX "files_chat_id_seq_key" ON "files"("chat_id", "seq");
-- What is cleaned up: of all files a few.
CREATE INDEX "files_unsent_idx" ON "files"("created_at") WHERE "chat_id" IS NULL;
CREATE INDEX "files_owner_id_created_at_idx" ON "files"("owner_id", "created_at");
ALTER TABLE "files" ADD CONSTRAINT "files_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "files" ADD CONSTRAINT "files_chat_id_fkey" FOREIGN KEY ("chat_id") REFERENCES "chats"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "file_parts" ADD CONSTRAINT "file_parts_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- Pictures and archives are packed already.
ALTER TABLE "file_parts" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;

-- What a message says of its file. It is as it was sent for as long as the message is there.
ALTER TABLE "messages" ADD COLUMN "file" JSONB;

-- As in 20261128225500_announce_on_append, and a message may carry a file, which its sender has uploaded and not sent yet:
--   conflict   also: the same client id was there with another file
--   no_file    the file is not there, somebody else's, not complete, or sent already
-- `file`: what a message that was written now says of its file. It is the message's from then on.
DROP FUNCTION append_messages(uuid[], uuid[], text[], uuid[], text[], integer[], jsonb[], text[]);
CREATE FUNCTION append_messages(
  chat_ids uuid[], sender_ids uuid[], client_ids text[], message_ids uuid[], bodies text[],
  reply_to_seqs integer[], forwards jsonb[], handles text[], file_ids uuid[] DEFAULT NULL
)
RETURNS TABLE (
  ord bigint, outcome text, seq integer, rev integer, id uuid, created_at timestamptz, mentions uuid[],
  members_rev integer, has_receipts boolean, read_by_all_seq integer, file jsonb
)
LANGUAGE plpgsql SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  now_at timestamptz;
BEGIN
  PERFORM 1 FROM chats WHERE chats.id = ANY (chat_ids) ORDER BY chats.id FOR NO KEY UPDATE;
  -- From here on nobody else sends them.
  IF file_ids IS NOT NULL THEN
    PERFORM 1 FROM files WHERE files.id = ANY (file_ids) ORDER BY files.id FOR UPDATE;
  END IF;
  now_at := date_trunc('milliseconds', clock_timestamp());

  RETURN QUERY
  WITH looked_up AS (
    SELECT input.*, chats.last_seq, chats.last_rev, chats.members_rev, chats.announced_read_seq,
      members.user_id IS NOT NULL AS is_member, members.is_blocked, members.has_receipts,
      members.has_receipts AND members.shown_read_seq <= chats.announced_read_seq AS was_lowest,
      known.seq AS known_seq, known.rev AS known_rev, known.id AS known_id, known.body AS known_body,
      known.created_at AS known_at, known.mentions AS known_mentions,
      coalesce(known.edited_at, known.deleted_at) IS NOT NULL AS was_rewritten,
      (known.file->>'id')::uuid AS known_file_id, attached.file,
      input.file_id IS NULL OR attached.file IS NOT NULL AS has_file,
      CASE
        WHEN input.reply_to_seq IS NULL THEN true
        WHEN input.reply_to_seq <= members.history_after_seq THEN false
        ELSE coalesce((
          SELECT target.kind = 'text' AND target.deleted_at IS NULL FROM messages AS target
          WHERE target.chat_id = input.chat_id AND target.seq = input.reply_to_seq
        ), false)
      END AS has_target
    FROM unnest(chat_ids, sender_ids, client_ids, message_ids, bodies, reply_to_seqs, forwards, handles, file_ids)
      WITH ORDINALITY
      AS input (chat_id, sender_id, client_id, message_id, body, reply_to_seq, forwarded, handles, file_id, ord)
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
    LEFT JOIN LATERAL (
      SELECT jsonb_build_object('id', files.id, 'name', files.name, 'type', files.type, 'size', files.size,
        'width', files.width, 'height', files.height) AS file
      FROM files
      WHERE files.id = input.file_id AND files.owner_id = input.sender_id AND files.chat_id IS NULL
        AND files.is_complete AND NOT EXISTS (
          SELECT FROM unnest(file_ids, chat_ids, client_ids) WITH ORDINALITY AS other (file_id, chat_id, client_id, ord)
          WHERE other.file_id = input.file_id AND other.ord < input.ord
            AND (other.chat_id, other.client_id) <> (input.chat_id, input.client_id)
        )
      LIMIT 1
    ) AS attached ON true
  ),
  -- Of those under one client id the first may be written; the others are compared with it.
  judged AS (
    SELECT looked_up.*,
      is_member AND NOT is_blocked AND known_seq IS NULL AND has_target AND has_file
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
      first_value(file_id) OVER same AS new_file_id,
      first_value(fresh_mentions) OVER same AS new_mentions
    FROM numbered
    WINDOW same AS (PARTITION BY chat_id, sender_id, client_id ORDER BY ord)
  ),
  inserted AS (
    INSERT INTO messages (chat_id, seq, rev, id, sender_id, client_id, body, created_at, reply_to_seq, forwarded, mentions, file)
    SELECT chat_id, new_seq, new_rev, message_id, sender_id, client_id, body, now_at, reply_to_seq, forwarded, fresh_mentions,
      file
    FROM placed WHERE is_fresh
  ),
  handed_over AS (
    UPDATE files SET chat_id = placed.chat_id, seq = placed.new_seq
    FROM placed WHERE placed.is_fresh AND placed.file_id IS NOT NULL AND files.id = placed.file_id
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
      WHEN known_seq IS NULL AND NOT is_new AND NOT has_file THEN 'no_file'
      WHEN known_seq IS NULL AND NOT is_new THEN 'no_target'
      WHEN NOT was_rewritten AND coalesce(known_body, new_body) <> placed.body THEN 'conflict'
      -- Each attempt to forward a file copies it.
      WHEN NOT was_rewritten AND forwarded IS NULL AND placed.file_id IS DISTINCT FROM
        CASE WHEN known_seq IS NULL THEN new_file_id ELSE known_file_id END THEN 'conflict'
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
    ) END,
    CASE WHEN is_fresh THEN placed.file END
  FROM placed WINDOW of_chat AS (PARTITION BY placed.chat_id) ORDER BY placed.ord;
END
$$;
