import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { runTurbo } from "../../scripts/stack/run-turbo.ts";
import { findChromium } from "../browser/find-chromium.ts";
import { LOGS, startTestStack } from "../stack/start-test-stack.ts";
import { photographTerminal } from "./photograph-terminal.ts";
import { photographWeb } from "./photograph-web.ts";

// `npm run screenshots -w @parley/e2e`: takes the README's pictures of the demo data anew.

const IMAGES = fileURLToPath(new URL("../../docs/images", import.meta.url));

mkdirSync(LOGS, { recursive: true });
mkdirSync(IMAGES, { recursive: true });
const stack = await startTestStack({
  name: "screenshots",
  wantsDemo: true,
  prepare: () => runTurbo(["build"], { logFile: `${LOGS}/build.log` }),
});
const browser = await chromium.launch(await findChromium());
try {
  const [ann, bob] = stack.demoAccounts;
  if (!ann || !bob) throw new Error("The demo accounts are missing.");
  await photographWeb({ browser, webUrl: stack.webUrl, account: ann, file: `${IMAGES}/web.png` });
  await photographTerminal({ browser, webUrl: stack.webUrl, account: bob, file: `${IMAGES}/terminal.png` });
} finally {
  await browser.close();
  await stack.stop();
}
