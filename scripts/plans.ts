import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { startGuard } from "@parley/db/postgres/guard";
import { showTool } from "./run-tool.ts";
import { exitAfter } from "./stack/exit-after.ts";

// `npm run plans`: every operation's queries with their plans among a million messages (`-- 5000000`: among five).

const [wanted = "1000000"] = process.argv.slice(2);
const messages = Number(wanted.replaceAll("_", ""));
const guard = startGuard();
await exitAfter(async () => {
  if (!Number.isSafeInteger(messages) || messages < 1) {
    console.error(`plans: "${wanted}" is no number of messages; try "npm run plans -- 5000000".`);
    return 2;
  }
  const args = ["run", "--config", "vitest.million.config.ts", "packages/core/src/plans.million.ts"];
  const env = { PARLEY_PLANS_MESSAGES: String(messages) };
  const status = await showTool({ args: ["vitest/vitest.mjs", ...args], env, guard });
  const list = fileURLToPath(new URL(`../.data/plans/${messages}.txt`, import.meta.url));
  process.stdout.write(readFileSync(list, "utf8"));
  return status;
});
