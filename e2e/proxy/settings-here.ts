import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { freePort } from "@parley/db/postgres/free-port";
import { programOf } from "../../scripts/containers/read-compose.ts";
import { CERTIFICATES } from "./certificate-authority.ts";

export const NODES = ["realtime-1", "realtime-2", "web-1", "web-2"] as const;
export type NodeName = (typeof NODES)[number];

/** What containers have to themselves and processes of one machine must share: ports, and a place for secrets. */
export type Here = {
  dataDir: string;
  ports: Record<NodeName | "http" | "https" | "probe", number>;
  /** The one address. */
  url: string;
  /** Without one Postgres is the bus. */
  redisUrl: string | undefined;
};

export async function chooseHere(dataDir: string): Promise<Here> {
  const names = [...NODES, "http", "https", "probe"] as const;
  const chosen = await Promise.all(names.map(async (name) => [name, await freePort()] as const));
  const ports = Object.fromEntries(chosen) as Here["ports"];
  return { dataDir, ports, url: `https://localhost:${ports.https}`, redisUrl: undefined };
}

/** Writes the files that the containers' secrets would be. */
export function writeSecrets({ dataDir }: Here, databaseUrl: string): void {
  const secrets = {
    database_url: databaseUrl,
    parley_secret: randomBytes(32).toString("base64url"),
    metrics_token: METRICS_TOKEN,
  };
  mkdirSync(`${dataDir}/secrets`, { recursive: true, mode: 0o700 });
  for (const [name, secret] of Object.entries(secrets))
    writeFileSync(`${dataDir}/secrets/${name}`, `${secret}\n`);
}

/** Opens `/metrics` of the nodes of a test stack. */
export const METRICS_TOKEN = "metrics of a test stack";

/** The settings of a service of docker-compose.yml, with the addresses of this machine. */
export function settingsHere(service: string, here: Here): Record<string, string> {
  const { environment } = programOf(service);
  const settings = Object.entries(environment).map(([name, value]) => [name, adapt(value, here)]);
  return {
    ...Object.fromEntries(settings),
    NODE_ENV: "production",
    // Here nobody comes from a network of containers.
    TRUSTED_PROXIES: "loopback",
    ...("REDIS_URL" in environment && { REDIS_URL: here.redisUrl ?? "" }),
    ...portsOf(service, here),
  };
}

function portsOf(service: string, { ports, dataDir }: Here): Record<string, string> {
  if (service.startsWith("web")) return { PORT: String(ports[service as NodeName]) };
  if (service.startsWith("realtime")) return { REALTIME_PORT: String(ports[service as NodeName]) };
  if (service !== "proxy") return {};
  return {
    PARLEY_HTTP_PORT: String(ports.http),
    PARLEY_HTTPS_PORT: String(ports.https),
    PARLEY_PROBE_PORT: String(ports.probe),
    XDG_DATA_HOME: CERTIFICATES,
    XDG_CONFIG_HOME: dataDir,
    HOME: dataDir,
  };
}

function adapt(value: string, { dataDir, ports, url }: Here): string {
  const atNodes = NODES.reduce(
    (text, node) => text.replaceAll(new RegExp(`${node}:\\d+`, "g"), `127.0.0.1:${ports[node]}`),
    value,
  );
  return atNodes
    .replace("/run/secrets/", `${dataDir}/secrets/`)
    .replace(/^https:\/\/\$\{PARLEY_HOST.*\}$/, url)
    .replace(/^\$\{\w+:-(.*)\}$/, "$1");
}
