import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Binaries, binariesIn } from "./binaries.ts";
import { readPostmasterFile } from "./postmaster-file.ts";
import { commandOf } from "./process-state.ts";
import type { SystemUser } from "./system-user.ts";

/** Where root puts what the server's account cannot reach in a private clone. */
export const SHARED_FOLDER = "/var/lib/parley";

/**
 * Makes the data folder's place, where the server's account can reach it, and returns the real path.
 * In a clone that only root may enter that is below /var/lib/parley, and `dataDir` becomes a link to it.
 */
export function placeData(dataDir: string, user: SystemUser | undefined): string {
  const parent = dirname(dataDir);
  mkdirSync(parent, { recursive: true });
  if (!user) return dataDir;
  if (existsSync(dataDir)) return realpathSync(dataDir);
  const home = canEnter(user, parent) ? parent : sharedHome(dataDir);
  const place = join(home, basename(dataDir));
  if (place !== dataDir) {
    setAside(place);
    linkTo(place, dataDir);
  }
  return place;
}

/** The binaries, or a copy of them that the server's account can run. */
export function placeBinaries(binaries: Binaries, user: SystemUser | undefined): Binaries {
  if (!user || canRun(user, binaries.initdb)) return binaries;
  const copy = binariesIn(join(SHARED_FOLDER, `postgres-${binaries.version}`), binaries.version);
  if (!canRun(user, copy.initdb)) copyWhole(binaries.folder, copy.folder);
  return copy;
}

/** Asks the system instead of reading mode bits, so that access lists count too. */
function canEnter(user: SystemUser, folder: string): boolean {
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...user, cwd: "/" }).status === 0;
}

function canRun(user: SystemUser, program: string): boolean {
  return spawnSync(program, ["--version"], { ...user, cwd: "/" }).status === 0;
}

/** One folder per data folder, named by its path. */
function sharedHome(dataDir: string): string {
  const key = createHash("sha256").update(dataDir).digest("hex").slice(0, 16);
  const home = join(SHARED_FOLDER, key);
  mkdirSync(home, { recursive: true });
  // Whatever the umask: others may pass through, and the data itself stays 0700.
  for (const folder of [SHARED_FOLDER, home]) chmodSync(folder, 0o755);
  return home;
}

/**
 * Data without a link to it is what somebody removed with `.data`: a fresh start is wanted, and the password is gone.
 * One generation is kept all the same.
 */
function setAside(place: string): void {
  if (!existsSync(place)) return;
  const server = readPostmasterFile(place);
  if (server && commandOf(server.pid).includes(place)) process.kill(server.pid, "SIGQUIT");
  rmSync(`${place}.previous`, { recursive: true, force: true });
  renameSync(place, `${place}.previous`);
}

/** A dangling link is left when somebody empties /var/lib. */
function linkTo(place: string, link: string): void {
  rmSync(link, { force: true });
  symlinkSync(place, link);
}

/** Another start may do the same at this moment: each copies beside, and the first to rename wins. */
function copyWhole(from: string, to: string): void {
  const beside = `${to}.${process.pid}`;
  rmSync(to, { recursive: true, force: true });
  mkdirSync(dirname(to), { recursive: true });
  chmodSync(dirname(to), 0o755);
  cpSync(from, beside, { recursive: true, verbatimSymlinks: true });
  execFileSync("chmod", ["-R", "a+rX", beside]);
  try {
    renameSync(beside, to);
  } catch {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** Gives a folder to the server's account. */
export function giveTo(user: SystemUser | undefined, path: string): void {
  if (user) chownSync(path, user.uid, user.gid);
}
