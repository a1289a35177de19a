-- `own_rev` numbers the changes of what belongs to one person, under the lock of his row in `users`; each row that such a
-- change touches carries it. What was there before has the first.
ALTER TABLE "users" ADD COLUMN "own_rev" INTEGER NOT NULL DEFAULT 1;

ALTER TABLE "members"
    ADD COLUMN "muted_until" TIMESTAMPTZ(3),
    ADD COLUMN "notification_level" TEXT NOT NULL DEFAULT 'all',
    ADD COLUMN "is_pinned" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "is_archived" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "is_marked_unread" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "own_rev" INTEGER NOT NULL DEFAULT 1;

CREATE TABLE "drafts" (
    "user_id" UUID NOT NULL,
    "chat_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "own_rev" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "drafts_pkey" PRIMARY KEY ("user_id", "chat_id")
);

ALTER TABLE "drafts" ADD CONSTRAINT "drafts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Every read mark updates its person's row: room on the page keeps those updates heap-only.
ALTER TABLE "users" SET (fillfactor = 80);

-- Takes the next own_rev of each of these people, in the order of their ids so that callers never deadlock. Their rows
-- stay locked until the transaction ends. Whoever locks a chat too locks it first, and memberships after this.
CREATE FUNCTION bump_own_revs(user_ids uuid[]) RETURNS TABLE (user_id uuid, own_rev integer)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM users WHERE users.id = ANY (user_ids) ORDER BY users.id FOR NO KEY UPDATE;
  RETURN QUERY
    UPDATE users SET own_rev = users.own_rev + 1 WHERE users.id = ANY (user_ids) RETURNING users.id, users.own_rev;
END
$$;
