ALTER TABLE "chats"
    ADD COLUMN "description" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "avatar" TEXT,
    ADD COLUMN "has_open_history" BOOLEAN NOT NULL DEFAULT true,
    ADD COLUMN "info_rev" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "members"
    ADD COLUMN "history_after_seq" INTEGER NOT NULL DEFAULT 0;
