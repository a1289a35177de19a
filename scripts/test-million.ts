import { startGuard } from "@parley/db/postgres/guard";
import { showTool } from "./run-tool.ts";
import { exitAfter } from "./stack/exit-after.ts";

// `npm run test:million`: the tests on a million messages, which take too long for `npm test`.

const guard = startGuard();
await exitAfter(() =>
  showTool({ args: ["vitest/vitest.mjs", "run", "--config", "vitest.million.config.ts"], guard }),
);
