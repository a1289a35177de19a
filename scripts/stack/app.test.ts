import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Guard, startGuard } from "@parley/db/postgres/guard";
import { freePort } from "@parley/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startApp } from "./app.ts";

const SERVER = "require('http').createServer((_, answer) => answer.end('ok')).listen(process.env.PORT)";
let folder: string;
let guard: Guard;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-app-"));
  guard = startGuard();
});

afterAll(() => {
  guard.close();
  rmSync(folder, { recursive: true });
});

test("it is ready when it answers, and a stop is no death", async () => {
  const app = await startProgram(SERVER);
  await app.ready;
  await app.stop();
  const winner = await Promise.race([app.died, Promise.resolve("nobody mourns")]);
  expect(winner).toBe("nobody mourns");
});

test("a wanted crash is no death either", async () => {
  const app = await startProgram(SERVER);
  await app.ready;
  await app.kill();
  const winner = await Promise.race([app.died, Promise.resolve("nobody mourns")]);
  expect(winner).toBe("nobody mourns");
});

test("one that ends before it is ready is reported with the end of its log", async () => {
  const app = await startProgram("console.error('no database'); process.exit(7)");
  await expect(app.ready).rejects.toThrow(/Test ended unexpectedly \(status 7\)[\s\S]*no database/);
  await app.stop();
});

test("one that dies later is reported too", async () => {
  const app = await startProgram(
    `${SERVER}; process.on('SIGUSR2', () => process.exit(1)); console.log(process.pid)`,
  );
  await app.ready;
  process.kill(Number(readFileSync(join(folder, "log"), "utf8")), "SIGKILL");
  expect(await app.died).toContain("Test ended unexpectedly (SIGKILL)");
});

test("one that ignores SIGTERM is killed", async () => {
  const app = await startProgram(`${SERVER}; process.on('SIGTERM', () => {})`);
  await app.ready;
  await app.stop();
});

test("of a tcp: address it is enough that somebody listens", async () => {
  const app = await startProgram("require('net').createServer().listen(process.env.PORT)", "tcp");
  await app.ready;
  await app.stop();
});

async function startProgram(program: string, protocol = "http") {
  const port = await freePort();
  return startApp({
    name: "Test",
    args: ["-e", program],
    cwd: folder,
    env: { ...process.env, PORT: String(port) },
    readyUrl: `${protocol}://127.0.0.1:${port}/`,
    logFile: join(folder, "log"),
    echoes: false,
    guard,
  });
}
