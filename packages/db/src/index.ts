export { createDatabase, type Database } from "./database.ts";
export * from "./generated/client.ts";
export { migrationNames } from "./generated/migration-names.ts";
export { hasPendingMigrations } from "./has-pending-migrations.ts";
