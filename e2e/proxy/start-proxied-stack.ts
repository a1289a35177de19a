import { execFile } from "node:child_process";
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { startGuard } from "@parley/db/postgres/guard";
import { programOf } from "../../scripts/containers/read-compose.ts";
import { type App, type AppOptions, startApp } from "../../scripts/stack/app.ts";
import { createCleanUps } from "../../scripts/stack/clean-ups.ts";
import { loadDemo } from "../../scripts/stack/load-demo.ts";
import type { AppName } from "../../scripts/stack/stack-apps.ts";
import { useEmbeddedDatabase } from "../../scripts/stack/stack-database.ts";
import type { Stack, StackOptions } from "../../scripts/stack/start-stack.ts";
import { imageOf } from "./collect-images.ts";
import { findCaddy } from "./find-caddy.ts";
import { proxiedBus } from "./is-proxied.ts";
import { chooseHere, type Here, NODES, type NodeName, settingsHere, writeSecrets } from "./settings-here.ts";
import { startRedisHere } from "./start-redis-here.ts";

const CADDYFILE = fileURLToPath(new URL("../../docs/operations/Caddyfile", import.meta.url));

/** Its servers may also go and come one by one. */
export type ProxiedStack = Stack & {
  /** Ends one as a crash would. */
  killNode(name: NodeName): Promise<void>;
  startNode(name: NodeName): Promise<void>;
};

type Options = Pick<StackOptions, "dataDir" | "environment" | "wantsDemo">;

/**
 * The production shape without containers: the files of the images, the commands and settings of docker-compose.yml, and
 * its proxy before them, at one address with TLS. Only the addresses are others, for all of it is on one machine.
 */
export async function startProxiedStack({ dataDir, environment, wantsDemo }: Options): Promise<ProxiedStack> {
  const cleanUps = createCleanUps();
  try {
    mkdirSync(`${dataDir}/logs`, { recursive: true });
    const here = await chooseHere(resolve(dataDir));
    const guard = startGuard();
    cleanUps.add(() => guard.close());
    const database = await useEmbeddedDatabase(here.dataDir, guard);
    cleanUps.add(() => database.stop());
    if (proxiedBus() === "redis") {
      const redis = await startRedisHere(guard);
      cleanUps.add(redis.stop);
      here.redisUrl = redis.url;
    }
    writeSecrets(here, database.url);
    await migrate(here);
    const demoAccounts = wantsDemo ? await loadDemo(database.url) : [];
    const nodes = createNodes(here, { guard, environment });
    cleanUps.add(nodes.stop);
    await Promise.all(NODES.map(nodes.start));
    const proxy = startApp({ ...(await proxyOf(here)), guard });
    cleanUps.add(proxy.stop);
    await proxy.ready;
    return {
      webUrl: here.url,
      realtimeUrl: here.url,
      databaseUrl: database.url,
      demoAccounts,
      died: Promise.race([database.died, nodes.died, proxy.died]),
      restart: nodes.restart,
      kill: nodes.kill,
      killNode: nodes.killNode,
      startNode: nodes.start,
      stop: cleanUps.run,
    };
  } catch (error) {
    await cleanUps.run();
    throw error;
  }
}

async function migrate(here: Here): Promise<void> {
  const options = { cwd: imageOf("migrate"), env: settingsHere("migrate", here) };
  await promisify(execFile)(process.execPath, programOf("migrate").args, options);
}

type NodeOptions = Pick<AppOptions, "guard"> & { environment: NodeJS.ProcessEnv | undefined };

/** The servers: to a story, the two of a kind are one. */
function createNodes(here: Here, { guard, environment }: NodeOptions) {
  const running = new Map<NodeName, App>();
  const death = Promise.withResolvers<string>();

  async function start(name: NodeName): Promise<void> {
    const app = startApp({
      name,
      args: programOf(name).args,
      cwd: imageOf(name),
      env: { ...settingsHere(name, here), ...environment },
      readyUrl: `http://127.0.0.1:${here.ports[name]}/healthz`,
      logFile: `${here.dataDir}/logs/${name}.log`,
      echoes: false,
      guard,
    });
    running.set(name, app);
    app.died.then(death.resolve);
    await app.ready;
  }

  const each = async (kind: AppName | "", act: (name: NodeName) => Promise<void> | undefined) => {
    await Promise.all(NODES.filter((name) => name.startsWith(kind)).map(act));
  };

  return {
    start,
    died: death.promise,
    stop: () => each("", (name) => running.get(name)?.stop()),
    killNode: async (name: NodeName) => running.get(name)?.kill(),
    kill: (kind: AppName) => each(kind, (name) => running.get(name)?.kill()),
    async restart(kind: AppName) {
      await each(kind, (name) => running.get(name)?.stop());
      await each(kind, start);
    },
  };
}

async function proxyOf(here: Here): Promise<Omit<AppOptions, "guard">> {
  const caddy = await findCaddy();
  if ("missing" in caddy) throw new Error(`There is no Caddy: ${caddy.missing}.`);
  return {
    name: "proxy",
    program: caddy.program,
    args: ["run", "--config", CADDYFILE, "--adapter", "caddyfile"],
    cwd: here.dataDir,
    env: settingsHere("proxy", here),
    readyUrl: `http://127.0.0.1:${here.ports.probe}/`,
    logFile: `${here.dataDir}/logs/proxy.log`,
    echoes: false,
  };
}
