import { runImportCommand } from "@parley/core/import";
import { createCleanUps } from "./stack/clean-ups.ts";
import { exitAfter } from "./stack/exit-after.ts";
import { findDatabase } from "./stack/find-database.ts";

// `npm run import`, while the stack runs or not.

await exitAfter(async () => {
  const cleanUps = createCleanUps();
  try {
    return await runImportCommand({
      argv: process.argv.slice(2),
      findDatabase: () => findDatabase(cleanUps),
      output: process.stdout,
      errors: process.stderr,
    });
  } finally {
    await cleanUps.run();
  }
});
