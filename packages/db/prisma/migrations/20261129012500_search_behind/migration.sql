-- What texts are found by leaves the table of messages. Making a text's terms and adding to two GIN indexes was more than
-- half of the time that a batch of messages took, in the transaction that all its senders wait for. Now it is done behind
-- that transaction, a few times a second, in the search's own table (decision 0024).
--
-- Its key starts with the chat, so that it can be partitioned like messages. Sender and time stand here too, because a
-- search filters and sorts many more hits than it returns: those that it returns are looked up in messages.
CREATE TABLE "message_search" (
    "chat_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "sender_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "body" TEXT NOT NULL,
    -- Stored, because where Postgres reads a chat and filters it, making this anew for every message would take seconds.
    "terms" tsvector GENERATED ALWAYS AS (message_terms("body")) STORED,

    CONSTRAINT "message_search_pkey" PRIMARY KEY ("chat_id", "seq")
);

-- Up to which seq a chat's texts are in message_search. Seqs of a chat are committed in their order, so what is above is
-- what is missing, whoever crashed when. A row of its own and not a column of chats: indexing must not wait for the lock
-- that sending takes, nor sending for indexing. Half of each page is left free, so that a mark that moves stays on its page.
CREATE TABLE "search_heads" (
    "chat_id" UUID NOT NULL,
    "indexed_seq" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "search_heads_pkey" PRIMARY KEY ("chat_id")
) WITH (fillfactor = 50);

ALTER TABLE "search_heads" ADD CONSTRAINT "search_heads_chat_id_fkey" FOREIGN KEY ("chat_id") REFERENCES "chats"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Nobody waits for this table, so most of its index entries may wait in GIN's pending list; but what is in that list every
-- search reads from end to end. Autovacuum empties it, here after some ten thousand texts more instead of a fifth more.
ALTER TABLE "message_search" SET (autovacuum_vacuum_insert_scale_factor = 0.01, autovacuum_vacuum_insert_threshold = 10000);

INSERT INTO message_search (chat_id, seq, sender_id, created_at, body)
SELECT chat_id, seq, sender_id, created_at, body FROM messages WHERE kind = 'text' AND deleted_at IS NULL;
INSERT INTO search_heads (chat_id, indexed_seq) SELECT id, last_seq FROM chats;

-- With the column goes its index.
ALTER TABLE "messages" DROP COLUMN "terms";
DROP INDEX "messages_trigrams_idx";
CREATE INDEX "message_search_terms_idx" ON "message_search" USING gin ("terms");
CREATE INDEX "message_search_trigrams_idx" ON "message_search" USING gin ("body" gin_trgm_ops);

-- Adds to message_search what these chats have above their marks, at most `most_each` messages of each, and moves the
-- marks. @returns the chats that have more. Of several who try, one works on a chat at a time; the marks are locked in the
-- order of their chats, so that they never deadlock, and the messages are read after that: what another has added by then
-- is not added again. All is looked up by key, whatever the statistics say.
CREATE FUNCTION index_messages(chat_ids uuid[], most_each integer) RETURNS SETOF uuid
LANGUAGE plpgsql SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
#variable_conflict use_column
BEGIN
  INSERT INTO search_heads (chat_id) SELECT id FROM chats WHERE id = ANY (chat_ids) ORDER BY id ON CONFLICT DO NOTHING;
  PERFORM 1 FROM search_heads WHERE chat_id = ANY (chat_ids) ORDER BY chat_id FOR UPDATE;
  RETURN QUERY
  WITH added AS MATERIALIZED (
    SELECT above.* FROM search_heads CROSS JOIN LATERAL (
      SELECT chat_id, seq, sender_id, created_at, body, kind = 'text' AND deleted_at IS NULL AS is_found FROM messages
      WHERE messages.chat_id = search_heads.chat_id AND messages.seq > search_heads.indexed_seq
      ORDER BY messages.seq LIMIT most_each
    ) AS above
    WHERE search_heads.chat_id = ANY (chat_ids)
  ),
  indexed AS (
    INSERT INTO message_search (chat_id, seq, sender_id, created_at, body)
    SELECT chat_id, seq, sender_id, created_at, body FROM added WHERE is_found
  ),
  moved AS (
    UPDATE search_heads SET indexed_seq = highest.seq
    FROM (SELECT chat_id, max(seq) AS seq FROM added GROUP BY chat_id) AS highest
    WHERE search_heads.chat_id = highest.chat_id
    RETURNING search_heads.chat_id, search_heads.indexed_seq
  )
  SELECT moved.chat_id FROM moved JOIN chats ON chats.id = moved.chat_id WHERE chats.last_seq > moved.indexed_seq;
END
$$;

-- A text that is edited or deleted is so in the same transaction here too, whoever does it: nothing that is gone is ever
-- found, and nothing of it is left. It waits for the chat's indexing, and that for it: else a text that was read before
-- could be added after.
CREATE FUNCTION follow_message_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    INSERT INTO search_heads (chat_id) VALUES (NEW.chat_id) ON CONFLICT DO NOTHING;
  END IF;
  PERFORM 1 FROM search_heads WHERE chat_id = OLD.chat_id FOR UPDATE;
  IF TG_OP = 'UPDATE' AND NEW.deleted_at IS NULL THEN
    UPDATE message_search SET body = NEW.body WHERE chat_id = NEW.chat_id AND seq = NEW.seq;
  ELSE
    DELETE FROM message_search WHERE chat_id = OLD.chat_id AND seq = OLD.seq;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "messages_text_changed" AFTER UPDATE OF "body", "deleted_at" ON "messages" FOR EACH ROW
  WHEN (OLD.body IS DISTINCT FROM NEW.body OR OLD.deleted_at IS DISTINCT FROM NEW.deleted_at)
  EXECUTE FUNCTION follow_message_text();
CREATE TRIGGER "messages_removed" AFTER DELETE ON "messages" FOR EACH ROW EXECUTE FUNCTION follow_message_text();
