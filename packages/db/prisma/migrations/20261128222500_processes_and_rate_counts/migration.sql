-- Every process that is alive, so that those that share no bus, or are of different versions, notice each other.
-- CreateTable
CREATE TABLE "processes" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "bus" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "beat_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "processes_pkey" PRIMARY KEY ("id")
);

-- What rate limits have counted, for all processes. After a crash of Postgres counting starts anew.
-- CreateTable
CREATE UNLOGGED TABLE "rate_counts" (
    "key" BYTEA NOT NULL,
    "points" INTEGER NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rate_counts_pkey" PRIMARY KEY ("key")
) WITH (fillfactor = 50);
