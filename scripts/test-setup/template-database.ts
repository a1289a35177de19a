import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { announceTestTemplate, testServerUrl } from "@parley/db/env";
import { migrate } from "@parley/db/migrate";
import { startEmbeddedPostgres } from "@parley/db/postgres/embedded-postgres";
import { startGuard } from "@parley/db/postgres/guard";
import { isRunning } from "@parley/db/postgres/process-state";
import { databaseUrl, execute } from "@parley/db/testing";

const PREFIX = "parley-test-";
/** A power failure may cost the tests their data. */
const FAST = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "400" };

/** vitest's global setup: one server and one migrated template; `createTestDatabase` copies it. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await startServer();
  const name = `parley_template_${process.pid}`;
  await execute(server.url, `CREATE DATABASE ${name}`);
  await migrate(databaseUrl(server.url, name));
  announceTestTemplate({ url: server.url, name });
  return () => server.stop(name);
}

/** @property stop takes the server down; if it is somebody else's, only that database */
type Server = { url: string; stop(database: string): Promise<void> };

async function startServer(): Promise<Server> {
  const external = testServerUrl();
  if (external)
    return { url: external, stop: (name) => execute(external, `DROP DATABASE ${name} WITH (FORCE)`) };
  removeLeftOvers();
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  chmodSync(folder, 0o711); // As root the server runs under another account, which must get in.
  const guard = startGuard();
  const postgres = await startEmbeddedPostgres({ dataDir: join(folder, "data"), settings: FAST, guard });
  const stop = async () => {
    await postgres.stop();
    guard.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: postgres.url, stop };
}

/** A killed run cannot clean up: the next one does. */
function removeLeftOvers(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const pid = Number(name.slice(PREFIX.length).split("-")[0]);
    if (pid && !isRunning(pid)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}
