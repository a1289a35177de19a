import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The folders with a tsconfig.json: the root and every workspace that package.json names. */
export function findWorkspaces(): string[] {
  const { workspaces } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    workspaces: string[];
  };
  const folders = [".", ...globSync(workspaces, { cwd: ROOT })].map((folder) => join(ROOT, folder));
  return folders.filter((folder) => existsSync(join(folder, "tsconfig.json"))).sort();
}
