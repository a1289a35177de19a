import { cpSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SetupError } from "@parley/db/postgres/setup-error";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const STANDALONE = "apps/web/.next/standalone";
/** What Next leaves out, and what the pages and the server give to browsers and terminals. */
const BESIDE = [
  "apps/web/.next/static",
  "apps/web/public",
  "apps/cli/dist/parley.tgz",
  "scripts/containers/is-alive.ts",
];

/** Copies the web server as `next build` has put it together, with all that it serves. @throws SetupError before a build */
export function collectWeb(folder: string): void {
  if (!existsSync(join(ROOT, STANDALONE))) throw new SetupError("Build the product first: npm run build.");
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(ROOT, STANDALONE), folder, { recursive: true, verbatimSymlinks: true });
  for (const path of BESIDE) cpSync(join(ROOT, path), join(folder, path), { recursive: true });
}
