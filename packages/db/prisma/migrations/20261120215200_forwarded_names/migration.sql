-- The name is looked up when the message is read, so that nobody's outlives his account.
UPDATE "messages" SET "forwarded" = "forwarded" - 'name' WHERE "forwarded" IS NOT NULL;
