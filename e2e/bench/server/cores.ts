import { execFileSync } from "node:child_process";
import { availableParallelism } from "node:os";

const SERVERS_CORE = 0;
const GENERATOR_CORE = 1;

/** Which core this process runs on. What it starts inherits that. */
export type Cores = {
  /** Runs `start` on the servers' core, and comes back to the generator's. */
  forServers<T>(start: () => Promise<T>): Promise<T>;
  /** One sentence for the head of the result. */
  description: string;
};

/** Servers on one core and the generator on another, where Linux's `taskset` and two cores are there. */
export function splitCores(): Cores {
  const problem = availableParallelism() < 2 ? "there is one core only" : tryToMove(GENERATOR_CORE);
  if (problem !== undefined)
    return {
      forServers: (start) => start(),
      description: `Servers and generator share all cores: ${problem}.`,
    };
  return {
    async forServers(start) {
      moveTo(SERVERS_CORE);
      try {
        return await start();
      } finally {
        moveTo(GENERATOR_CORE);
      }
    },
    description: `Servers and Postgres run on core ${SERVERS_CORE}, the generator on core ${GENERATOR_CORE}.`,
  };
}

function tryToMove(core: number): string | undefined {
  try {
    moveTo(core);
    return undefined;
  } catch {
    return "taskset is not here, or may not be used";
  }
}

/** All threads of this process. */
function moveTo(core: number): void {
  execFileSync("taskset", ["--all-tasks", "--cpu-list", "--pid", String(core), String(process.pid)], {
    stdio: "ignore",
  });
}
