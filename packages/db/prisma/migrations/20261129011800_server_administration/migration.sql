-- Who looks after the server may shut people out. Few are, so only they are in the index.
ALTER TABLE "users" ADD COLUMN "deactivated_at" TIMESTAMPTZ(3);
CREATE INDEX "users_deactivated" ON "users"("id") WHERE "deactivated_at" IS NOT NULL;

-- One row, which is there from the start, so that nobody asks what to do without it.
CREATE TABLE "server_settings" (
    "is_only" BOOLEAN NOT NULL DEFAULT true,
    "name" TEXT NOT NULL DEFAULT 'Parley',
    "registration" TEXT NOT NULL DEFAULT 'open',
    "refuses_words" BOOLEAN NOT NULL DEFAULT false,
    "words" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "server_settings_pkey" PRIMARY KEY ("is_only"),
    CONSTRAINT "server_settings_only" CHECK ("is_only"),
    CONSTRAINT "server_settings_registration" CHECK ("registration" IN ('open', 'invite', 'closed'))
);
INSERT INTO "server_settings" DEFAULT VALUES;

CREATE TABLE "server_invites" (
    "id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "note" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "max_uses" INTEGER,
    "use_count" INTEGER NOT NULL DEFAULT 0,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "server_invites_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "server_invites_hash_key" ON "server_invites"("hash");

CREATE TABLE "audit_log" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "target_id" UUID,
    "details" JSONB NOT NULL DEFAULT '{}',
    "address" TEXT NOT NULL,
    "user_agent" TEXT NOT NULL,

    CONSTRAINT "audit_log_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "audit_log_actor_id_id_idx" ON "audit_log"("actor_id", "id");
CREATE INDEX "audit_log_target_id_id_idx" ON "audit_log"("target_id", "id");
CREATE INDEX "audit_log_action_id_idx" ON "audit_log"("action", "id");

-- Append-only whatever the program does, and whoever of the database's roles it runs as.
CREATE FUNCTION refuse_change_of_audit_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is only added to';
END $$;
CREATE TRIGGER "audit_log_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_log"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit_log();
