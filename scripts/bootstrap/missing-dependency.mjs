import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const PLATFORMS_WITH_NODE = ["linux-x64", "linux-arm64", "win32-x64"];

/**
 * Why node_modules has to be installed again, or undefined when it holds what package-lock.json names.
 * npm writes down what it installed (node_modules/.package-lock.json) as its last act, so an interrupted
 * installation shows too.
 *
 * @param {URL} root the folder of package-lock.json, ending with a slash
 * @returns {string | undefined}
 */
export function missingDependency(root, platform = `${process.platform}-${process.arch}`) {
  const installed = readPackages(new URL("node_modules/.package-lock.json", root));
  if (!installed) return "nothing is installed";
  const wanted = readPackages(new URL("package-lock.json", root)) ?? {};
  for (const [path, entry] of Object.entries(wanted)) {
    if (!path.startsWith("node_modules/")) continue;
    const found = installed[path];
    // Optional ones are for other platforms, or could not be had.
    if (!found && (entry.optional || entry.peer)) continue;
    if (found?.version !== entry.version || found?.link !== entry.link)
      return path.slice("node_modules/".length);
  }
  const bringsNode = PLATFORMS_WITH_NODE.includes(platform) && wanted[`node_modules/node-${platform}`];
  if (bringsNode && !existsSync(fileURLToPath(new URL("node_modules/.bin/node", root)))) return "node";
  return undefined;
}

/**
 * @param {URL} file
 * @returns {Record<string, { version?: string, link?: boolean, optional?: boolean, peer?: boolean }> | undefined}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}
