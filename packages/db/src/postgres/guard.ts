import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/**
 * A tiny process that outlives this one by a moment: when this process is killed, even by SIGKILL, it ends
 * what was registered, the latest first. An orderly `close` ends nothing.
 */
export type Guard = {
  /** Of the guard's process; another one after it was killed. */
  readonly pid: number | undefined;
  /** Registers a process that leads its own group; `signal` is how it is asked to end. */
  add(pid: number, signal: NodeJS.Signals): void;
  /** Forgets it: it has ended. */
  remove(pid: number): void;
  /** Ends what is registered, now; resolves when that is done. */
  endAll(): Promise<void>;
  close(): void;
};

const MAIN = fileURLToPath(new URL("guard-main.ts", import.meta.url));

/** Starts a guard. Should the guard itself be killed, a new one takes its place. */
export function startGuard(): Guard {
  const wards = new Map<number, NodeJS.Signals>();
  let isOpen = true;
  let current = spawnGuard(replace);

  function replace(): void {
    if (!isOpen) return;
    current = spawnGuard(replace);
    for (const [pid, signal] of wards) tell(current, `add ${pid} ${signal}`);
  }

  return {
    get pid() {
      return current.pid;
    },
    add(pid, signal) {
      wards.set(pid, signal);
      tell(current, `add ${pid} ${signal}`);
    },
    remove(pid) {
      wards.delete(pid);
      tell(current, `remove ${pid}`);
    },
    async endAll() {
      isOpen = false;
      const exit = once(current, "exit");
      current.ref();
      current.stdin?.end();
      await exit;
    },
    close() {
      isOpen = false;
      tell(current, "close");
      current.stdin?.end();
    },
  };
}

function spawnGuard(onDeath: () => void): ChildProcess {
  // A session of its own: neither Ctrl-C nor a killed process group reaches it.
  const child = spawn(process.execPath, [MAIN], {
    cwd: "/",
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  child.stdin?.on("error", () => {}); // It was killed; `exit` follows.
  child.once("exit", onDeath);
  child.unref();
  (child.stdin as unknown as { unref(): void }).unref();
  return child;
}

function tell(guard: ChildProcess, line: string): void {
  guard.stdin?.write(`${line}\n`);
}
