import { createLog, withSecretFiles } from "@parley/core";
import { prepareDatabase } from "@parley/db/prepare-database";

// The one-shot container: applies what prisma/migrations has and the database has not.

const log = createLog("migrate");
try {
  const { DATABASE_URL, MIGRATION_DATABASE_URL } = withSecretFiles(process.env);
  if (!DATABASE_URL) throw new Error("DATABASE_URL or DATABASE_URL_FILE is missing.");
  const applied = await prepareDatabase({
    url: DATABASE_URL,
    migrationUrl: MIGRATION_DATABASE_URL || undefined,
  });
  log.info({ applied }, "the database is up to date");
} catch (error) {
  log.fatal({ err: error }, "the database could not be migrated");
  process.exitCode = 1;
}
