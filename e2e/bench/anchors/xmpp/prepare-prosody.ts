import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { freePort } from "@parley/db/postgres/free-port";
import { accountsFor, HOST, nameOf, PASSWORD } from "./addresses.ts";
import { makeArchiveDatabase } from "./archive-database.ts";
import { findInstalled } from "./find-installed.ts";
import { prosodyConfig } from "./prosody-config.ts";
import { startServer } from "./start-server.ts";
import type { PrepareServer } from "./xmpp-server.ts";

/** It finds that by itself, for its version of Lua. */
const DRIVER = ["/usr/lib/*/lua/*/dbd/postgresql.so"];
/** Collects all garbage when Prosody is told to read its settings again. */
const COLLECT = `module:set_global();
module:hook("config-reloaded", function () collectgarbage(); collectgarbage(); end);
`;

/** Prosody keeps accounts in files, and its archives in a database whose tables it makes itself. */
export const prepareProsody: PrepareServer = async (bench) => {
  const folder = `${bench.folder}/prosody`;
  findInstalled("lua-dbi-postgresql", DRIVER);
  const database = await makeArchiveDatabase(bench, "bench_prosody");
  return {
    async start() {
      const port = await freePort();
      emptyFolder(folder);
      writeAccounts(`${folder}/data/${HOST}/accounts`, accountsFor(bench));
      const config = `${folder}/prosody.cfg.lua`;
      writeFileSync(config, prosodyConfig({ port, folder, database: database.address }), { mode: 0o600 });
      return startServer(bench, {
        name: "prosody",
        program: "prosody",
        args: ["--config", config, "-F"],
        folder,
        port,
        collectSignal: "SIGHUP",
      });
    },
    archived: () => database.count("prosodyarchive"),
  };
};

/** What it saved of an earlier start, such as its groups with those who were in them, would not fit. */
function emptyFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(`${folder}/certs`, { recursive: true }); // It looks there, although it has none.
  mkdirSync(`${folder}/modules`);
  writeFileSync(`${folder}/modules/mod_collect.lua`, COLLECT);
}

function writeAccounts(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  for (let person = 0; person < count; person += 1)
    writeFileSync(`${folder}/${nameOf(person)}.dat`, `return { ["password"] = "${PASSWORD}" };\n`);
}
