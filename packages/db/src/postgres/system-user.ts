import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import { SetupError } from "./setup-error.ts";

/** The account that runs the server. */
export type SystemUser = { uid: number; gid: number };

const CANDIDATES = ["postgres", "nobody"];

/**
 * Postgres refuses to run as root, so root hands it to another account: the owner of existing data,
 * else `postgres` (made when missing), else `nobody`. Undefined for everybody else: no change of account.
 */
export function systemUser(dataDir: string): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const user = ownerOf(dataDir) ?? lookUp("postgres") ?? createPostgresUser() ?? lookUp("nobody");
  if (user) return user;
  throw new SetupError(
    `Postgres cannot run as root, and none of ${CANDIDATES.join(", ")} exists: run as a user.`,
  );
}

function ownerOf(dataDir: string): SystemUser | undefined {
  const version = statSync(join(dataDir, "PG_VERSION"), { throwIfNoEntry: false });
  return version && version.uid !== 0 ? { uid: version.uid, gid: version.gid } : undefined;
}

function createPostgresUser(): SystemUser | undefined {
  try {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"], {
      stdio: "ignore",
    });
    return lookUp("postgres");
  } catch {
    return undefined;
  }
}

function lookUp(name: string): SystemUser | undefined {
  try {
    const idOf = (flag: string) =>
      Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: "pipe" }));
    const user = { uid: idOf("-u"), gid: idOf("-g") };
    return user.uid > 0 ? user : undefined;
  } catch {
    return undefined;
  }
}
