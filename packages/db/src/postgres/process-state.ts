import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Is there a process with this id that still runs? A zombie, killed but not yet collected, does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === "EPERM" && !isZombie(pid);
  }
  return !isZombie(pid);
}

/** The command line of a process, or "" when there is none to be seen. */
export function commandOf(pid: number): string {
  try {
    if (process.platform === "linux")
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}

/** When a process began, in a form that is good for comparing only; "" when it is gone. */
export function startedAt(pid: number): string {
  try {
    if (process.platform === "linux") return statFields(pid)[19] ?? "";
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}

function isZombie(pid: number): boolean {
  try {
    return process.platform === "linux" && statFields(pid)[0] === "Z";
  } catch {
    return false;
  }
}

/** The fields of /proc/PID/stat after the name, which may itself hold spaces: state, parent … (proc(5)). */
function statFields(pid: number): string[] {
  const line = readFileSync(`/proc/${pid}/stat`, "utf8");
  return line.slice(line.lastIndexOf(")") + 2).split(" ");
}
