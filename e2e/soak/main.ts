import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { startGuard } from "@parley/db/postgres/guard";
import { chromium } from "@playwright/test";
import { exitAfter } from "../../scripts/stack/exit-after.ts";
import { createProgress } from "../../scripts/stack/progress.ts";
import { runTurbo } from "../../scripts/stack/run-turbo.ts";
import { findChromium } from "../browser/find-chromium.ts";
import { startTestStack } from "../stack/start-test-stack.ts";
import { judge } from "./judge.ts";
import { setUp } from "./set-up.ts";
import { makeTraffic } from "./traffic.ts";
import { useFor } from "./use-for.ts";

// `npm run soak -- --minutes 60`: whether a page that is used for long goes on holding what it held.

const FOLDER = fileURLToPath(new URL("../../.data/soak/", import.meta.url));

await exitAfter(async () => {
  const { values: flags } = parseArgs({ options: { minutes: { type: "string", default: "10" } } });
  mkdirSync(FOLDER, { recursive: true });
  const guard = startGuard();
  const progress = createProgress();
  await progress.step("Build", () => runTurbo(["build"], { logFile: `${FOLDER}build.log`, guard }));
  const stack = await progress.step("Servers", () => startTestStack({ name: "soak" }));
  const browser = await chromium.launch(await findChromium());
  const stop = new AbortController();
  try {
    const setting = await setUp({ webUrl: stack.webUrl, browser });
    const traffic = makeTraffic(setting, stop.signal);
    const samples = await useFor(Number(flags.minutes), setting, progress.say);
    stop.abort();
    progress.say(`${await traffic} messages came.`);
    return judge(samples, progress.say) ? 0 : 1;
  } finally {
    stop.abort();
    await browser.close();
    await stack.stop();
  }
});
