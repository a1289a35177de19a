import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const POLL_MS = 500;

/**
 * Calls back once when our parent, or npm behind it, is gone. npm runs scripts through a shell and cannot pass on
 * a SIGKILL; without this the stack would stay behind. Who started npm does not matter: it may end and leave us.
 *
 * @param {() => void} callback
 * @returns {() => void} stops watching
 */
export function onOrphaned(callback) {
  const parent = process.ppid;
  const grandparent = isShellOfNpm(parent) ? parentOf(parent) : undefined;
  const timer = setInterval(() => {
    const isParentGone = process.ppid !== parent;
    const isNpmGone = grandparent !== undefined && parentOf(parent) !== grandparent;
    if (!isParentGone && !isNpmGone) return;
    clearInterval(timer);
    callback();
  }, POLL_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** npm starts `sh -c "…"`; some shells replace themselves by the program, others stay in between. */
function isShellOfNpm(/** @type {number} */ pid) {
  return process.env.npm_lifecycle_event !== undefined && !/npm/.test(commandOf(pid).split(" -c ")[0] ?? "");
}

function commandOf(/** @type {number} */ pid) {
  try {
    if (process.platform === "linux")
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "npm";
  }
}

/**
 * @param {number} pid
 * @returns {number | undefined} undefined when that process is gone
 */
function parentOf(pid) {
  try {
    if (process.platform !== "linux") {
      return Number(execFileSync("ps", ["-o", "ppid=", "-p", String(pid)], { encoding: "utf8" }));
    }
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return undefined;
  }
}
