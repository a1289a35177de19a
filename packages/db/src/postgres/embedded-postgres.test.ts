import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type EmbeddedPostgres, findEmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres.ts";
import { isRunning } from "./process-state.ts";
import { waitUntil } from "./wait-until.ts";

let folder: string;
let dataDir: string;
let server: EmbeddedPostgres | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), `parley-test-${process.pid}-`));
  await chmod(folder, 0o711); // As root the server runs under another account, which must get in.
  dataDir = join(folder, "data");
});

afterEach(async () => {
  await server?.stop();
  server = undefined;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test("it starts, answers, keeps its password to its owner, and stops", async () => {
  server = await startEmbeddedPostgres({ dataDir });
  expect(await ask(server.url, "SHOW listen_addresses")).toBe("127.0.0.1");
  expect((await stat(`${dataDir}.password`)).mode & 0o777).toBe(0o600);
  expect(await findEmbeddedPostgres(dataDir)).toBe(server.url);
  await server.stop();
  expect(isRunning(server.pid)).toBe(false);
  expect(await findEmbeddedPostgres(dataDir)).toBeUndefined();
});

test("letters beyond ASCII are letters, in lower and upper case and in searches", async () => {
  server = await startEmbeddedPostgres({ dataDir });
  expect(await ask(server.url, "SELECT lower('ПРИВЕТ, ÄÖÜ')")).toBe("привет, äöü");
  await ask(server.url, "CREATE EXTENSION IF NOT EXISTS pg_trgm");
  expect(await ask(server.url, "SELECT similarity('привет', 'привет всем') > 0.4")).toBe(true);
});

test("a second start takes over the server that runs", async () => {
  server = await startEmbeddedPostgres({ dataDir });
  const second = await startEmbeddedPostgres({ dataDir });
  expect(second).toMatchObject({ isAdopted: true, pid: server.pid, url: server.url });
});

test("a server whose starter was killed is taken over and can be stopped", async () => {
  const pid = await startAndKillStarter();
  server = await startEmbeddedPostgres({ dataDir });
  expect(server).toMatchObject({ isAdopted: true, pid });
  await server.stop();
  expect(isRunning(pid)).toBe(false);
});

test("after a SIGKILL of the server it recovers", async () => {
  const first = await startEmbeddedPostgres({ dataDir });
  await ask(first.url, "CREATE TABLE kept (id int); INSERT INTO kept VALUES (1)");
  process.kill(first.pid, "SIGKILL");
  server = await startEmbeddedPostgres({ dataDir });
  expect(server.isAdopted).toBe(false);
  expect(await ask(server.url, "SELECT count(*)::int FROM kept")).toBe(1);
});

test("a pid file that names a stranger's process does not count", async () => {
  await writeFile(join(dataDir, "postmaster.pid"), `${process.pid}\n${dataDir}\n0\n1\n\n\n\nready\n`);
  server = await startEmbeddedPostgres({ dataDir });
  expect(server.pid).not.toBe(process.pid);
});

test("a taken port is one clear sentence", async () => {
  const blocker = createServer().listen(0, "127.0.0.1");
  await once(blocker, "listening");
  const { port } = blocker.address() as { port: number };
  await expect(startEmbeddedPostgres({ dataDir, port })).rejects.toThrow(
    /does not start: .*(address|socket).*\.$/,
  );
  blocker.close();
});

test("a data folder of another version is one clear sentence", async () => {
  const version = await readFile(join(dataDir, "PG_VERSION"), "utf8");
  await writeFile(join(dataDir, "PG_VERSION"), "9\n");
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow("was made by Postgres 9");
  await writeFile(join(dataDir, "PG_VERSION"), version);
});

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  const result = await client.query({ text: sql, rowMode: "array" });
  await client.end();
  return result.rows?.[0]?.[0];
}

async function startAndKillStarter(): Promise<number> {
  const module = new URL("embedded-postgres.ts", import.meta.url).href;
  const code = `
    import { startEmbeddedPostgres } from ${JSON.stringify(module)};
    const { pid } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} });
    console.log(pid);
    setInterval(() => {}, 1000);
  `;
  const starter = spawn(process.execPath, ["--input-type=module", "-e", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [pid] = await once(starter.stdout, "data");
  starter.kill("SIGKILL");
  await once(starter, "exit");
  await waitUntil(() => starter.signalCode !== null, 1_000);
  return Number(pid);
}
