import { startGuard } from "@parley/db/postgres/guard";
import { runCheck } from "./check/run-check.ts";
import { exitAfter } from "./stack/exit-after.ts";
import { createProgress } from "./stack/progress.ts";

// `npm run check`: what can be known without running the product.

await exitAfter(async () => {
  const failed = await runCheck(createProgress(), startGuard());
  return failed.length === 0 ? 0 : 1;
});
