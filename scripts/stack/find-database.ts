import { fileURLToPath } from "node:url";
import { findEmbeddedPostgres, startEmbeddedPostgres } from "@parley/db/postgres/embedded-postgres";
import { startGuard } from "@parley/db/postgres/guard";
import { prepareDatabase } from "@parley/db/prepare-database";
import type { CleanUps } from "./clean-ups.ts";
import { openDataFolder } from "./open-data-folder.ts";
import { readSettings } from "./settings.ts";
import { useExternalDatabase } from "./stack-database.ts";
import { takeStackLock } from "./stack-lock.ts";

const DATA_FOLDER = fileURLToPath(new URL("../../.data", import.meta.url));

/**
 * The address of the migrated database that the stack uses: DATABASE_URL, or the embedded server, which is
 * started for the moment when no stack runs; `cleanUps` then stops it.
 */
export async function findDatabase(cleanUps: CleanUps): Promise<string> {
  const url = await findServer(cleanUps);
  const { databaseUrl, migrationUrl } = readSettings(process.env);
  await prepareDatabase({ url, migrationUrl: databaseUrl && migrationUrl });
  return url;
}

async function findServer(cleanUps: CleanUps): Promise<string> {
  const { databaseUrl } = readSettings(process.env);
  if (databaseUrl) return (await useExternalDatabase(databaseUrl)).url;
  const running = await findEmbeddedPostgres(`${DATA_FOLDER}/postgres`);
  if (running) return running;
  openDataFolder(DATA_FOLDER);
  cleanUps.add(takeStackLock(DATA_FOLDER));
  const guard = startGuard();
  cleanUps.add(() => guard.close());
  const server = await startEmbeddedPostgres({ dataDir: `${DATA_FOLDER}/postgres`, guard });
  cleanUps.add(() => server.stop());
  return server.url;
}
