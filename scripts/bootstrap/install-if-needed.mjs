import { fileURLToPath } from "node:url";
import { missingDependency } from "./missing-dependency.mjs";
import { runChild } from "./run-child.mjs";

// Development tools too, whatever NODE_ENV says: they build the product.
const NPM_CI = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];

/**
 * Runs `npm ci` when something is missing, with npm's own progress on the screen.
 *
 * @param {URL} root
 */
export async function installIfNeeded(root) {
  const reason = missingDependency(root);
  if (!reason) return;
  const begin = Date.now();
  console.log(`… Installing what package-lock.json names (${reason}); the first time takes a minute or two`);
  const status = await runChild(npmCommand(NPM_CI), { cwd: fileURLToPath(root) });
  if (status !== 0) throw new Error("The dependencies could not be installed: npm's message is above.");
  console.log(`✔ Dependencies ${((Date.now() - begin) / 1000).toFixed(1)} s`);
}

/**
 * The npm that runs us, so that its version and settings hold; else the one on the PATH.
 *
 * @param {string[]} args
 * @returns {[string, ...string[]]}
 */
function npmCommand(args) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith(".js")) return [process.execPath, npm, ...args];
  return process.platform === "win32" ? ["cmd", "/c", "npm", ...args] : ["npm", ...args];
}
