import { runSeedCommand } from "@parley/db/seed";
import { createCleanUps } from "./stack/clean-ups.ts";
import { exitAfter } from "./stack/exit-after.ts";
import { findDatabase } from "./stack/find-database.ts";

// `npm run seed`, while the stack runs or not.

await exitAfter(async () => {
  const cleanUps = createCleanUps();
  try {
    return await runSeedCommand({
      argv: process.argv.slice(2),
      findDatabase: () => findDatabase(cleanUps),
      output: process.stdout,
      errors: process.stderr,
    });
  } finally {
    await cleanUps.run();
  }
});
