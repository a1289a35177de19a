import { GROUPS_HOST, HOST } from "./addresses.ts";
import type { ArchiveDatabase } from "./archive-database.ts";

type Options = { port: number; folder: string; database: ArchiveDatabase["address"] };

/** The least that archives (XEP-0313) between two people and in groups: no limits, no TLS, no other servers. */
export const prosodyConfig = ({ port, folder, database }: Options) => `
run_as_root = true
data_path = ${text(`${folder}/data`)}
plugin_paths = { ${text(`${folder}/modules`)} }
pidfile = ${text(`${folder}/prosody.pid`)}
log = { { levels = { min = "warn" }, to = "console" } }

interfaces = { "127.0.0.1" }
c2s_ports = { ${port} }
c2s_require_encryption = false
allow_unencrypted_plain_auth = true
authentication = "internal_plain"

modules_enabled = { "posix", "roster", "saslauth", "disco", "mam", "collect" }
modules_disabled = { "s2s", "s2s_auth_certs", "offline" }

storage = { archive = "sql", muc_log = "sql" }
sql = {
  driver = "PostgreSQL",
  host = ${text(database.host)},
  port = ${database.port},
  database = ${text(database.database)},
  username = ${text(database.username)},
  password = ${text(database.password)},
}
default_archive_policy = true
archive_expires_after = "never"

VirtualHost ${text(HOST)}

Component ${text(GROUPS_HOST)} "muc"
  modules_enabled = { "muc_mam" }
  muc_room_locking = false
  muc_log_by_default = true
  muc_log_all_rooms = true
  muc_log_expires_after = "never"
`;

/** Lua reads such texts as JSON writes them. */
const text = (value: string) => JSON.stringify(value);
