-- Devices that wait to be signed in by somebody in a browser. Found by either code; deleted by their time.
-- CreateTable
CREATE TABLE "device_requests" (
    "hash" BYTEA NOT NULL,
    "user_code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "user_agent" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "interval" INTEGER NOT NULL,
    "polled_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "user_id" UUID,

    CONSTRAINT "device_requests_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "device_requests_user_code_key" ON "device_requests"("user_code");

-- CreateIndex
CREATE INDEX "device_requests_expires_at_idx" ON "device_requests"("expires_at");

-- CreateIndex
CREATE INDEX "device_requests_user_id_idx" ON "device_requests"("user_id");

-- AddForeignKey
ALTER TABLE "device_requests" ADD CONSTRAINT "device_requests_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
