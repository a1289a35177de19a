import { createCleanUps } from "./stack/clean-ups.ts";
import { exitAfter } from "./stack/exit-after.ts";
import { findDatabase } from "./stack/find-database.ts";

// `npm run db:migrate`: applies what prisma/migrations has and the database has not.

await exitAfter(async () => {
  const cleanUps = createCleanUps();
  try {
    await findDatabase(cleanUps);
    console.log("✔ The database is up to date.");
    return 0;
  } finally {
    await cleanUps.run();
  }
});
