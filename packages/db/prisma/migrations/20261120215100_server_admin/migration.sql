ALTER TABLE "users" ADD COLUMN "is_server_admin" BOOLEAN NOT NULL DEFAULT false;

-- Every registration asks whether there is one.
CREATE INDEX "users_server_admins" ON "users"("id") WHERE "is_server_admin";

-- A server that people use already must not fall to the next who registers. Everybody knows the demo people's password.
UPDATE "users" SET "is_server_admin" = true WHERE "id" = (
  SELECT "id" FROM "users" WHERE NOT "is_bot" AND "deleted_at" IS NULL AND "email" NOT LIKE '%@parley.test'
  ORDER BY "created_at", "id" LIMIT 1
);
