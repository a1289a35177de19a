import { spawn } from "node:child_process";
import { constants } from "node:os";
import { onOrphaned } from "./on-orphaned.mjs";

/** @type {NodeJS.Signals[]} */
const FORWARDED = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs a program on our terminal until it ends. Signals go on to it, and so does the news that whoever
 * started us was killed. It has a channel to us, so it can notice when we are killed ourselves.
 *
 * @param {[string, ...string[]]} command
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<number>} its exit status; 128 + the signal when it was killed
 */
export function runChild([program, ...args], { cwd, env = process.env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ["inherit", "inherit", "inherit", "ipc"] });
    const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    for (const signal of FORWARDED) process.on(signal, forward);
    const stopWatching = onOrphaned(() => child.kill("SIGTERM"));
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      stopWatching();
      for (const name of FORWARDED) process.off(name, forward);
      resolve(code ?? 128 + constants.signals[signal ?? "SIGTERM"]);
    });
  });
}
