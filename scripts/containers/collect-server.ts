import { cpSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { nodeFileTrace } from "@vercel/nft";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** What containers start from source; their start commands stand in docker-compose.yml. */
const PROGRAMS = ["apps/realtime/src/main.ts", "scripts/containers/migrate.ts"];
/** What they name only while they run. */
const NAMED = ["packages/db/src/migrate-worker.ts"];
const READ = [
  "node_modules/@prisma/schema-engine-wasm",
  "packages/db/prisma/migrations",
  "scripts/containers/is-alive.ts",
];

/**
 * Copies the realtime server and the migrations, with those files of their dependencies that they use and no others,
 * as they lie here: sources, links of the workspaces, node_modules.
 */
export async function collectServer(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const { fileList } = await nodeFileTrace(
    [...PROGRAMS, ...NAMED].map((path) => join(ROOT, path)),
    {
      base: ROOT,
      readFile: async (path) => readPlain(path),
    },
  );
  for (const path of [...fileList, ...READ]) copy(path, folder);
}

/** Source as the tracer understands it: JavaScript. */
function readPlain(path: string): string | Buffer | null {
  try {
    if (!path.endsWith(".ts")) return readFileSync(path);
    return stripTypeScriptTypes(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

function copy(path: string, folder: string): void {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  cpSync(join(ROOT, path), target, { recursive: true, verbatimSymlinks: true });
}
