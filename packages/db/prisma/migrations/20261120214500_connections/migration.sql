ALTER TABLE "users" ADD COLUMN "shares_presence" BOOLEAN NOT NULL DEFAULT true;

CREATE TABLE "connections" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "node_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "connected_at" TIMESTAMPTZ(3) NOT NULL,
    "disconnected_at" TIMESTAMPTZ(3),

    CONSTRAINT "connections_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "nodes" (
    "id" UUID NOT NULL,
    "beat_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "nodes_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "connections_session_id_connected_at_idx" ON "connections"("session_id", "connected_at");

-- Few of all connections are open: who is online, and what a dead node left behind.
CREATE INDEX "connections_open_idx" ON "connections"("session_id") WHERE "disconnected_at" IS NULL;
CREATE INDEX "connections_node_idx" ON "connections"("node_id") WHERE "disconnected_at" IS NULL;

ALTER TABLE "connections" ADD CONSTRAINT "connections_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
