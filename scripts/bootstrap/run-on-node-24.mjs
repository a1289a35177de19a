import { existsSync } from "node:fs";
import { delimiter } from "node:path";
import { fileURLToPath } from "node:url";
import { runChild } from "./run-child.mjs";

const WANTED = 24;

/**
 * Runs a program of ours on the Node that npm brought, else on this one if it is new enough.
 *
 * @param {URL} root
 * @param {string[]} args a script below `root`, and what it is given
 * @returns {Promise<number>} its exit status
 */
export function runOnNode24(root, args) {
  const bin = fileURLToPath(new URL("node_modules/.bin", root));
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, ...QUIET };
  return runChild([findNode(bin), ...args], { cwd: fileURLToPath(root), env });
}

/** No tool of ours reports to its maker. */
const QUIET = {
  CHECKPOINT_DISABLE: "1",
  DO_NOT_TRACK: "1",
  NEXT_TELEMETRY_DISABLED: "1",
  TURBO_TELEMETRY_DISABLED: "1",
};

/** @param {string} bin */
function findNode(bin) {
  const brought = process.platform === "win32" ? `${bin}/node.exe` : `${bin}/node`;
  if (existsSync(brought)) return brought;
  if (Number(process.versions.node.split(".")[0]) >= WANTED) return process.execPath;
  throw new Error(
    `npm brings no Node ${WANTED} for ${process.platform}-${process.arch}: install Node ${WANTED}.`,
  );
}
