import { spawn } from "node:child_process";
import { once } from "node:events";

export type Hook = {
  /** Starts the command with an event on its stdin. It returns when there is room for the next one. */
  start(event: object): Promise<void>;
  /** Waits until all that were started have ended. */
  ended(): Promise<void>;
};

type Options = {
  /** For the shell. */
  command: string;
  /** So many run at once; the next event waits. */
  jobs: number;
  /** The event as it is written for scripts. */
  text: (event: object) => string;
  /** A command ended with another code than 0. */
  onFailure: (code: number) => void;
};

/** @returns a hook whose commands inherit stdout and stderr. With one job they run in the order of the events. */
export function createHook({ command, jobs, text, onFailure }: Options): Hook {
  const running = new Set<Promise<void>>();
  return {
    async start(event) {
      const run = runOnce(event).finally(() => running.delete(run));
      running.add(run);
      if (running.size >= jobs) await Promise.race(running);
    },
    async ended() {
      await Promise.all(running);
    },
  };

  async function runOnce(event: object): Promise<void> {
    const child = spawn(command, { shell: true, stdio: ["pipe", "inherit", "inherit"] });
    // A command need not read what it is given.
    child.stdin.on("error", () => {});
    child.stdin.end(text(event));
    const [code, signal] = await once(child, "close");
    if (code !== 0) onFailure(code ?? (signal ? 128 : 1));
  }
}
