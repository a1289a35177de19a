-- What people have told the server's admins. No foreign keys to chats and messages: it outlives them.
CREATE TABLE "reports" (
    "id" UUID NOT NULL,
    "reporter_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "chat_id" UUID,
    "seq" INTEGER,
    "reason" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "context" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by" UUID,
    "outcome" TEXT,

    CONSTRAINT "reports_pkey" PRIMARY KEY ("id")
);
-- Those that wait are few; each person has few of them.
CREATE INDEX "reports_open" ON "reports"("reporter_id", "id") WHERE "resolved_at" IS NULL;

-- What was written on a day, in UTC: counted now and then, so that nobody who asks makes the database count again.
CREATE TABLE "usage_days" (
    "day" DATE NOT NULL,
    "messages" INTEGER NOT NULL,
    "writers" INTEGER NOT NULL,

    CONSTRAINT "usage_days_pkey" PRIMARY KEY ("day")
);
-- Messages lie in the order in which they were written, so a few bytes for each of their stretches find a day's.
CREATE INDEX "messages_created_at" ON "messages" USING brin ("created_at") WITH (pages_per_range = 32);
CREATE INDEX "users_created_at_idx" ON "users"("created_at");
