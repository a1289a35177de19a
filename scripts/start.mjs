// The door of every npm script: runs on any Node from 20 on, brings the dependencies and Node 24, and hands over.
// Plain JavaScript without dependencies, because on a fresh clone there is nothing else.

import { installIfNeeded } from "./bootstrap/install-if-needed.mjs";
import { requireNode } from "./bootstrap/require-node.mjs";
import { runOnNode24 } from "./bootstrap/run-on-node-24.mjs";

const root = new URL("../", import.meta.url);
/** @type {Record<string, string>} */
const programs = {
  "--start": "scripts/stack/start.ts",
  "--dev": "scripts/stack/start.ts",
  "--test": "scripts/test.ts",
  "--check": "scripts/check.ts",
  "--seed": "scripts/seed.ts",
  "--import": "scripts/import.ts",
  "--chaos": "e2e/chaos/main.ts",
  "--audit": "e2e/audit/main.ts",
  "--soak": "e2e/soak/main.ts",
  "--echo": "e2e/echo/main.ts",
  "--screenshots": "e2e/screenshots/main.ts",
  "--test-million": "scripts/test-million.ts",
  "--plans": "scripts/plans.ts",
  "--bench": "e2e/bench/main.ts",
  "--simulate": "scripts/simulate/main.ts",
  "--fuzz": "e2e/fuzz/main.ts",
  "--security": "e2e/security/main.ts",
  "--db-diff": "scripts/db-diff.ts",
  "--db-migrate": "scripts/db-migrate.ts",
};

const [flag = "--start", ...rest] = process.argv.slice(2);
try {
  const program = programs[flag];
  if (!program) throw new Error(`Unknown flag ${flag}: one of ${Object.keys(programs).join(" ")}.`);
  requireNode();
  await installIfNeeded(root);
  // The programs below import the generated database client.
  const generated = await runOnNode24(root, ["packages/db/scripts/generate.ts"]);
  if (generated !== 0) throw new Error("The database client could not be generated: the reason is above.");
  process.exitCode = await runOnNode24(root, [program, ...(flag === "--dev" ? [flag] : []), ...rest]);
} catch (error) {
  console.error(`✖ ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
