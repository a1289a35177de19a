import { draftMigration } from "@parley/db/draft-migration";
import { createCleanUps } from "./stack/clean-ups.ts";
import { exitAfter } from "./stack/exit-after.ts";
import { findDatabase } from "./stack/find-database.ts";

// `npm run db:diff NAME`: drafts the next migration from what changed in schema.prisma.

await exitAfter(async () => {
  const name = process.argv[2] ?? "";
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    console.error("✖ Name the change in small letters: npm run db:diff add_reactions");
    return 2;
  }
  const cleanUps = createCleanUps();
  try {
    const file = await draftMigration({ name, url: await findDatabase(cleanUps) });
    console.log(
      file ? `✔ ${file}: complete it (functions, partial indexes), then commit it.` : "Nothing changed.",
    );
    return 0;
  } finally {
    await cleanUps.run();
  }
});
