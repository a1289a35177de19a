import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "@parley/db/postgres/free-port";
import { accountsFor, PASSWORD } from "./addresses.ts";
import { makeArchiveDatabase } from "./archive-database.ts";
import { ejabberdConfig } from "./ejabberd-config.ts";
import { findInstalled } from "./find-installed.ts";
import { startServer } from "./start-server.ts";
import type { PrepareServer } from "./xmpp-server.ts";

const TABLES = "/usr/share/ejabberd/sql/pg.sql";
const PROGRAMS = "/usr/lib/*/ejabberd-*/ebin";
/** It finds that by itself, wherever Erlang is. */
const DRIVER = ["/usr/lib/erlang/lib/p1_pgsql-*", "/usr/lib/*/p1_pgsql-*"];
const PROCESSES_MAX = "250000";

/** ejabberd keeps accounts and archives in a database, in the tables of its package. */
export const prepareEjabberd: PrepareServer = async (bench) => {
  const folder = `${bench.folder}/ejabberd`;
  findInstalled("erlang-p1-pgsql", DRIVER);
  const tables = readFileSync(findInstalled("ejabberd", [TABLES]), "utf8");
  const database = await makeArchiveDatabase(bench, "bench_ejabberd");
  await database.run(tables);
  await database.run(accountsSql(accountsFor(bench)));
  return {
    async start() {
      const port = await freePort();
      emptyFolder(folder);
      const config = `${folder}/ejabberd.yml`;
      writeFileSync(config, ejabberdConfig({ port, database: database.address }), { mode: 0o600 });
      return startServer(bench, {
        name: "ejabberd",
        program: "erl",
        args: argumentsIn(folder),
        env: {
          EJABBERD_CONFIG_PATH: config,
          EJABBERD_LOG_PATH: `${folder}/ejabberd.log`,
          ERL_LIBS: libraries(),
        },
        folder,
        port,
      });
    },
    archived: () => database.count("archive"),
  };
};

const accountsSql = (count: number) =>
  `INSERT INTO users (username, password) SELECT 'u' || n, '${PASSWORD}' FROM generate_series(0, ${count - 1}) AS n`;

/** What it remembers of an earlier start, such as its groups, would not fit. */
function emptyFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

/** As ejabberdctl has them, but for a node without a name: so it needs no daemon beside it, and no account. */
function argumentsIn(folder: string): string[] {
  const limits = ["+K", "true", "+P", PROCESSES_MAX];
  // Else each query waits 40 ms: its driver writes in parts, and TCP sends the second when the first is acknowledged.
  const network = ["-kernel", "inet_default_connect_options", "[{nodelay,true}]"];
  const mnesia = ["-mnesia", "dir", JSON.stringify(`${folder}/mnesia`)];
  return ["-noinput", ...limits, ...network, ...mnesia, "-s", "ejabberd"];
}

/** The folder that holds it and what it needs. */
const libraries = () => join(findInstalled("ejabberd", [PROGRAMS]), "../..");
