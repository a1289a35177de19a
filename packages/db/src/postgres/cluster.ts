import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Binaries } from "./binaries.ts";
import { giveTo } from "./placement.ts";
import { SetupError } from "./setup-error.ts";
import type { SystemUser } from "./system-user.ts";

/** A data folder with what is needed to run a server on it. */
export type Cluster = {
  /** The folder, after links. */
  dataDir: string;
  logFile: string;
  passwordFile: string;
  binaries: Binaries;
  user: SystemUser | undefined;
};

/** Makes the data folder with a random password, unless it is there; a kill in the middle leaves nothing half made. */
export async function initialiseCluster(cluster: Cluster): Promise<void> {
  if (existsSync(join(cluster.dataDir, "PG_VERSION"))) requireSameVersion(cluster);
  else await createCluster(cluster);
}

/** The password of the server's only account. */
export function readPassword(cluster: Cluster): string {
  try {
    return readFileSync(cluster.passwordFile, "utf8").trim();
  } catch (cause) {
    throw new SetupError(`The database's password cannot be read from ${cluster.passwordFile}.`, { cause });
  }
}

async function createCluster(cluster: Cluster): Promise<void> {
  const unfinished = `${cluster.dataDir}.new`;
  const passwordCopy = `${cluster.dataDir}.pwfile`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  giveTo(cluster.user, unfinished);
  writePassword(cluster, passwordCopy);
  try {
    await runInitdb(cluster, unfinished, passwordCopy);
  } finally {
    rmSync(passwordCopy, { force: true });
  }
  rmSync(cluster.dataDir, { recursive: true, force: true });
  renameSync(unfinished, cluster.dataDir);
}

function requireSameVersion({ dataDir, binaries }: Cluster): void {
  const found = readFileSync(join(dataDir, "PG_VERSION"), "utf8").trim();
  const wanted = binaries.version.split(".")[0];
  if (found === wanted) return;
  throw new SetupError(
    `${dataDir} was made by Postgres ${found}, this is Postgres ${wanted}: dump and load it.`,
  );
}

/** Kept beside the data for us, and for a moment where the server's account can read it. */
function writePassword({ passwordFile, user }: Cluster, passwordCopy: string): void {
  const password = randomBytes(24).toString("base64url");
  for (const path of [passwordFile, passwordCopy]) {
    rmSync(path, { force: true });
    writeFileSync(path, `${password}\n`, { mode: 0o600 });
    chmodSync(path, 0o600);
  }
  giveTo(user, passwordCopy);
}

async function runInitdb({ binaries, user }: Cluster, pgdata: string, pwfile: string): Promise<void> {
  const locale = bestLocale();
  const options = ["--username=postgres", "--auth=scram-sha-256", "--encoding=UTF8", "--lc-messages=C"];
  // The built-in provider orders text alike on every machine; pg_trgm still asks lc_ctype what a letter is.
  const locales = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", `--locale=${locale}`];
  const initdb = spawn(
    binaries.initdb,
    [`--pgdata=${pgdata}`, `--pwfile=${pwfile}`, ...options, ...locales, "--no-instructions"],
    { ...user, cwd: "/", detached: true, stdio: ["ignore", "ignore", "pipe"], env: { LC_ALL: locale } },
  );
  const [complaint, [status]] = await Promise.all([text(initdb.stderr), once(initdb, "close")]);
  if (status === 0) return;
  const reason = complaint.trim().split("\n").at(-1);
  throw new SetupError(`The embedded Postgres cannot make its data folder ${pgdata}: ${reason}`);
}

/** A UTF-8 locale of this machine: with plain C, letters beyond ASCII would not count as letters in searches. */
function bestLocale(): string {
  try {
    const known = new Set(execFileSync("locale", ["-a"], { encoding: "utf8", stdio: "pipe" }).split("\n"));
    return ["C.UTF-8", "C.utf8", "en_US.UTF-8", "en_US.utf8"].find((name) => known.has(name)) ?? "C";
  } catch {
    return "C";
  }
}
