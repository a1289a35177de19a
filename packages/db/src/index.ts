export { createDatabase, type Database } from "./database.ts";
export * from "./generated/client.ts";
export { hasPendingMigrations } from "./has-pending-migrations.ts";
