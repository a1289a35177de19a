import { spawn, spawnSync } from "node:child_process";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";
import { exitCodeOf } from "../exit.ts";
import { RESET_TERMINAL } from "./terminal-modes.ts";

const SIGNALED = 128;
const FORWARDED = ["SIGTERM", "SIGHUP"] as const;

/**
 * Runs the screen in a process of its own and stays as its guard: a process that is killed cannot put the terminal
 * right again, its parent can.
 * @returns the exit code of the screen.
 */
export function runGuarded(script: URL, options: string): Promise<number> {
  // The channel ends with this process: a screen without its guard ends too.
  const child = spawn(process.execPath, [fileURLToPath(script), options], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  // Ctrl-C is a key of the screen. Before it listens, the terminal sends a signal to both: the screen decides.
  process.removeAllListeners("SIGINT").on("SIGINT", () => {});
  for (const signal of FORWARDED) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(exitCodeOf(error)));
    child.once("exit", (code, signal) => {
      if (signal) restoreTerminal();
      resolve(signal ? SIGNALED + constants.signals[signal] : (code ?? exitCodeOf(undefined)));
    });
  });
}

function restoreTerminal(): void {
  process.stdout.write(RESET_TERMINAL);
  spawnSync("stty", ["sane"], { stdio: ["inherit", "ignore", "ignore"] });
}
