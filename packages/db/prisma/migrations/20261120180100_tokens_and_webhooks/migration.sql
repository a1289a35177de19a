ALTER TABLE "users" ADD COLUMN "is_bot" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "access_tokens" (
    "hash" BYTEA NOT NULL,
    "session_id" UUID NOT NULL,
    "scopes" TEXT[],
    "is_for_all_chats" BOOLEAN NOT NULL,
    "chat_ids" UUID[],
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "access_tokens_pkey" PRIMARY KEY ("hash")
);

CREATE TABLE "webhooks" (
    "chat_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "bot_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhooks_pkey" PRIMARY KEY ("chat_id", "id")
);

CREATE UNIQUE INDEX "access_tokens_session_id_key" ON "access_tokens"("session_id");
CREATE UNIQUE INDEX "webhooks_session_id_key" ON "webhooks"("session_id");

ALTER TABLE "access_tokens" ADD CONSTRAINT "access_tokens_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "webhooks" ADD CONSTRAINT "webhooks_chat_id_fkey" FOREIGN KEY ("chat_id") REFERENCES "chats"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "webhooks" ADD CONSTRAINT "webhooks_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
