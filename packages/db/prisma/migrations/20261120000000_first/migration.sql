CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "password_hash" TEXT,
    "about" TEXT NOT NULL DEFAULT '',
    "avatar" TEXT,
    "locale" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "user_agent" TEXT NOT NULL,
    "last_address" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "refresh_tokens" (
    "hash" BYTEA NOT NULL,
    "session_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "refresh_tokens_pkey" PRIMARY KEY ("hash")
);

CREATE TABLE "chats" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT,
    "direct_key" TEXT,
    "last_seq" INTEGER NOT NULL DEFAULT 0,
    "last_rev" INTEGER NOT NULL DEFAULT 0,
    "members_rev" INTEGER NOT NULL DEFAULT 0,
    "announced_read_seq" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_activity_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "chats_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "members" (
    "chat_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "joined_seq" INTEGER NOT NULL DEFAULT 0,
    "last_read_seq" INTEGER NOT NULL DEFAULT 0,
    "left_rev" INTEGER,
    "rev" INTEGER NOT NULL,

    CONSTRAINT "members_pkey" PRIMARY KEY ("chat_id", "user_id")
);

CREATE TABLE "messages" (
    "chat_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "rev" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "sender_id" UUID NOT NULL,
    "client_id" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "messages_pkey" PRIMARY KEY ("chat_id", "seq")
);

CREATE UNIQUE INDEX "users_handle_key" ON "users"("handle");
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");
CREATE INDEX "users_name_id_idx" ON "users"("name", "id");
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");
CREATE INDEX "refresh_tokens_session_id_idx" ON "refresh_tokens"("session_id");
CREATE UNIQUE INDEX "chats_direct_key_key" ON "chats"("direct_key");
CREATE INDEX "members_user_id_chat_id_idx" ON "members"("user_id", "chat_id");
CREATE INDEX "members_chat_id_rev_idx" ON "members"("chat_id", "rev");
CREATE UNIQUE INDEX "messages_chat_id_sender_id_client_id_key" ON "messages"("chat_id", "sender_id", "client_id");
CREATE UNIQUE INDEX "messages_chat_id_rev_key" ON "messages"("chat_id", "rev");

ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "refresh_tokens" ADD CONSTRAINT "refresh_tokens_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "members" ADD CONSTRAINT "members_chat_id_fkey" FOREIGN KEY ("chat_id") REFERENCES "chats"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "members" ADD CONSTRAINT "members_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "messages" ADD CONSTRAINT "messages_chat_id_fkey" FOREIGN KEY ("chat_id") REFERENCES "chats"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Every message updates its chat's row and every read a member's: room on the page keeps those updates heap-only.
ALTER TABLE "chats" SET (fillfactor = 50);
ALTER TABLE "members" SET (fillfactor = 80);

-- Writes a batch of messages in one round trip: locks the chats in id order (so that batches never deadlock),
-- drops what is already there, numbers and inserts the rest, and moves each sender's own read mark.
-- Duplicates are looked for after the lock, so of many parallel sends of one client id exactly one is written.
-- One row comes back per input row, in the order of `ord`:
--   created    written now
--   duplicate  the same client id and body were there already: seq, rev, id … are those of the first
--   conflict   the same client id was there with another body
--   not_found  the sender is not a member of the chat (or there is none)
-- `was_lowest`: nobody had read less than the sender, so what everybody has read may have grown.
CREATE FUNCTION append_messages(chat_ids uuid[], sender_ids uuid[], client_ids text[], message_ids uuid[], bodies text[])
RETURNS TABLE (ord bigint, outcome text, seq integer, rev integer, id uuid, created_at timestamptz, members_rev integer, was_lowest boolean)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  now_at constant timestamptz := date_trunc('milliseconds', clock_timestamp());
BEGIN
  PERFORM 1 FROM chats WHERE chats.id = ANY (chat_ids) ORDER BY chats.id FOR NO KEY UPDATE;

  RETURN QUERY
  WITH input AS (
    SELECT * FROM unnest(chat_ids, sender_ids, client_ids, message_ids, bodies)
      WITH ORDINALITY AS i (chat_id, sender_id, client_id, message_id, body, ord)
  ),
  allowed AS (
    SELECT input.*, chats.last_seq, chats.last_rev, chats.members_rev,
      members.last_read_seq <= chats.announced_read_seq AS was_lowest
    FROM input
    JOIN members ON members.chat_id = input.chat_id AND members.user_id = input.sender_id AND members.left_rev IS NULL
    JOIN chats ON chats.id = input.chat_id
  ),
  firsts AS (
    SELECT DISTINCT ON (chat_id, sender_id, client_id) * FROM allowed ORDER BY chat_id, sender_id, client_id, ord
  ),
  fresh AS (
    SELECT firsts.*, row_number() OVER (PARTITION BY firsts.chat_id ORDER BY firsts.ord)::integer AS n
    FROM firsts
    WHERE NOT EXISTS (
      SELECT 1 FROM messages
      WHERE messages.chat_id = firsts.chat_id AND messages.sender_id = firsts.sender_id AND messages.client_id = firsts.client_id
    )
  ),
  inserted AS (
    INSERT INTO messages (chat_id, seq, rev, id, sender_id, client_id, body, created_at)
    SELECT chat_id, last_seq + n, last_rev + n, message_id, sender_id, client_id, body, now_at FROM fresh
    RETURNING *
  ),
  heads AS (
    UPDATE chats SET last_seq = chats.last_seq + added.n, last_rev = chats.last_rev + added.n, last_activity_at = now_at
    FROM (SELECT chat_id, max(n) AS n FROM fresh GROUP BY chat_id) AS added
    WHERE chats.id = added.chat_id
  ),
  marks AS (
    UPDATE members SET last_read_seq = greatest(members.last_read_seq, sent.seq)
    FROM (SELECT chat_id, sender_id, max(last_seq + n) AS seq FROM fresh GROUP BY chat_id, sender_id) AS sent
    WHERE members.chat_id = sent.chat_id AND members.user_id = sent.sender_id
  ),
  stored AS (
    SELECT chat_id, sender_id, client_id, seq, rev, id, body, created_at, true AS is_new FROM inserted
    UNION ALL
    SELECT m.chat_id, m.sender_id, m.client_id, m.seq, m.rev, m.id, m.body, m.created_at, false
    FROM firsts JOIN messages m USING (chat_id, sender_id, client_id)
  )
  SELECT input.ord,
    CASE
      WHEN stored.seq IS NULL THEN 'not_found'
      WHEN stored.body <> input.body THEN 'conflict'
      WHEN stored.is_new AND stored.id = input.message_id THEN 'created'
      ELSE 'duplicate'
    END,
    stored.seq, stored.rev, stored.id, stored.created_at, allowed.members_rev, allowed.was_lowest
  FROM input
  LEFT JOIN allowed ON allowed.ord = input.ord
  LEFT JOIN stored ON stored.chat_id = allowed.chat_id AND stored.sender_id = allowed.sender_id AND stored.client_id = allowed.client_id
  ORDER BY input.ord;
END
$$;
