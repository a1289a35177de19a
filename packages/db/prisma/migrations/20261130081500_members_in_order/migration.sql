-- The first members of a chat, the oldest first: a page of chats shows some of each chat's, and would else read and sort
-- all members of every group on it. Read marks move none of these columns, so that their updates stay heap-only.
CREATE INDEX "members_in_order_idx" ON "members" ("chat_id", "joined_at", "user_id") WHERE "left_rev" IS NULL;
