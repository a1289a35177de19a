import { GROUPS_HOST, HOST } from "./addresses.ts";
import type { ArchiveDatabase } from "./archive-database.ts";

type Options = { port: number; database: ArchiveDatabase["address"] };

const QUEUE_MAX = 1_000_000;
const BACKLOG = 1_024;

/** The least that archives (XEP-0313) between two people and in groups: no limits, no TLS, no other servers. */
export function ejabberdConfig({ port, database }: Options): string {
  // What is JSON is YAML.
  return JSON.stringify({
    hosts: [HOST],
    loglevel: "warning",
    // Its own backlog is so short that of those who come at once, some wait a second for TCP to try again.
    listen: [
      { port, ip: "127.0.0.1", module: "ejabberd_c2s", access: "all", shaper: "none", backlog: BACKLOG },
    ],
    max_fsm_queue: QUEUE_MAX,
    acme: { auto: false },
    sql_type: "pgsql",
    sql_server: database.host,
    sql_port: database.port,
    sql_database: database.database,
    sql_username: database.username,
    sql_password: database.password,
    auth_method: ["sql"],
    modules: {
      mod_disco: {},
      mod_roster: {},
      mod_mam: { db_type: "sql", default: "always" },
      mod_muc: { host: GROUPS_HOST, ...unlimitedGroups },
    },
  });
}

const unlimitedGroups = {
  access: "all",
  access_create: "all",
  history_size: 0,
  min_message_interval: 0,
  min_presence_interval: 0,
  room_shaper: "none",
  user_message_shaper: "none",
  user_presence_shaper: "none",
  default_room_options: { mam: true, persistent: true },
};
