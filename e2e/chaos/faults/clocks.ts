import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type FoundFaketime, findFaketime } from "../../../scripts/test/find-faketime.ts";
import type { Fault, Scene } from "./fault.ts";

const FOLDER = fileURLToPath(new URL("../../../.data/faketime", import.meta.url));
/** Only the wall clock: what counts durations goes on. */
const WALL_CLOCK_ALONE = { FAKETIME_DONT_FAKE_MONOTONIC: "1", DONT_FAKE_MONOTONIC: "1" };
const OFFSETS = ["+3600", "-3600", "+0"];

export const clockFaults: readonly Fault[] = [
  {
    name: "F7",
    says: "the bus dead, and back empty with its clock an hour behind",
    hasLoad: true,
    whyNot: async (bus) =>
      bus === "redis" ? whyNoClock() : "LISTEN and NOTIFY have no clock: it takes --bus redis",
    run: bringBackLate,
  },
  {
    name: "F20",
    says: "the clock one hour ahead, then one behind",
    hasLoad: true,
    whyNot: whyNoClock,
    run: moveClock,
  },
];

async function whyNoClock(): Promise<string | undefined> {
  const found = await findClock();
  return "missing" in found ? `it takes Debian's libfaketime: ${found.missing}` : undefined;
}

/** Small enough to be fetched by everybody who wants such a fault. */
const findClock = (): Promise<FoundFaketime> => findFaketime({ folder: FOLDER, mayFetch: true });

async function clockLibrary(): Promise<string> {
  const found = await findClock();
  if ("missing" in found) throw new Error(`There is no other clock: ${found.missing}.`);
  return found.library;
}

async function bringBackLate({ cluster, profile, wait }: Scene): Promise<void> {
  const { redis } = cluster.bus;
  // Redis' own way to get memory asks for the time before there is one.
  const late = { LD_PRELOAD: `${await clockLibrary()} libc.so.6`, FAKETIME: "-3600s", ...WALL_CLOCK_ALONE };
  for (const env of [late, {}]) {
    await redis?.kill();
    await wait(1_000);
    await redis?.start(env);
    await wait(profile.recoveryMs);
  }
}

/** The clock of all our servers jumps while they run; that of Postgres, and so of what is written, stays. */
async function moveClock({ cluster, profile, wait }: Scene): Promise<void> {
  const servers = [...cluster.nodes, cluster.web];
  const file = `${cluster.logFolder}/clock`;
  const turn = (offset: string) => writeFileSync(file, `${offset}\n`);
  turn("+0");
  const env = {
    LD_PRELOAD: await clockLibrary(),
    FAKETIME_TIMESTAMP_FILE: file,
    // In seconds: how soon a jump is noticed.
    FAKETIME_CACHE_DURATION: "1",
    ...WALL_CLOCK_ALONE,
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
