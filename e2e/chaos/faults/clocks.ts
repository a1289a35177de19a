import { existsSync, writeFileSync } from "node:fs";
import type { Fault, Scene } from "./fault.ts";

const FOLDERS = [
  "/usr/lib/x86_64-linux-gnu/faketime",
  "/usr/lib/aarch64-linux-gnu/faketime",
  "/usr/lib64/faketime",
];
const LIBRARY = "libfaketimeMT.so.1";
const OFFSETS = ["+3600", "-3600", "+0"];

export const clockFaults: readonly Fault[] = [
  {
    name: "F20",
    says: "the clock one hour ahead, then one behind",
    hasLoad: true,
    whyNot: () => (findLibrary() ? undefined : "it takes Debian's faketime"),
    run: moveClock,
  },
];

/** The clock of all our servers jumps while they run; that of Postgres, and so of what is written, stays. */
async function moveClock({ cluster, profile, wait }: Scene): Promise<void> {
  const servers = [...cluster.nodes, cluster.web];
  const file = `${cluster.logFolder}/clock`;
  const turn = (offset: string) => writeFileSync(file, `${offset}\n`);
  turn("+0");
  const env = {
    LD_PRELOAD: findLibrary(),
    FAKETIME_TIMESTAMP_FILE: file,
    // In seconds: how soon a jump is noticed.
    FAKETIME_CACHE_DURATION: "1",
    // Only the wall clock: what counts durations goes on.
    FAKETIME_DONT_FAKE_MONOTONIC: "1",
    DONT_FAKE_MONOTONIC: "1",
  };
  for (const server of servers) {
    await server.stop();
    await server.start(env);
  }
  for (const offset of OFFSETS) {
    turn(offset);
    await wait(profile.recoveryMs);
  }
  for (const server of servers) {
    await server.stop();
    await server.start();
  }
}

function findLibrary(): string | undefined {
  return FOLDERS.map((folder) => `${folder}/${LIBRARY}`).find((path) => existsSync(path));
}
