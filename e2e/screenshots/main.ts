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
import { openAlbum } from "./album.ts";
import { openScene } from "./scene.ts";
import { takeAll } from "./take-all.ts";
import { takeBest } from "./take-best.ts";

// `npm run screenshots`: photographs the product as its users see it, for looking at, and the README's four pictures.
// `-- --only chat` takes those whose names have that in them; `-- --readme` takes the README's anew.

const FOLDER = fileURLToPath(new URL("../../.data/screenshots/", import.meta.url));
const IMAGES = fileURLToPath(new URL("../../docs/images/", import.meta.url));

await exitAfter(async () => {
  const { values: flags } = parseArgs({
    options: { only: { type: "string", default: "" }, readme: { type: "boolean", default: false } },
  });
  mkdirSync(FOLDER, { recursive: true });
  const guard = startGuard();
  const progress = createProgress();
  await progress.step("Build", () => runTurbo(["build"], { logFile: `${FOLDER}build.log`, guard }));
  const stack = await progress.step("Servers", () =>
    startTestStack({ name: "screenshots", wantsDemo: true }),
  );
  const browser = await chromium.launch(await findChromium());
  const scene = await openScene(stack);
  try {
    const take = openAlbum(browser, scene);
    const takePictures = () =>
      flags.readme
        ? takeBest({ take, browser, scene, folder: IMAGES })
        : takeAll({ take, only: flags.only, folder: FOLDER });
    const count = await progress.step("Pictures", takePictures);
    progress.say(`${count} pictures are in ${flags.readme ? IMAGES : FOLDER}`);
  } finally {
    scene.close();
    await browser.close();
    await stack.stop();
  }
  return 0;
});
