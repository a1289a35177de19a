import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { startGuard } from "@parley/db/postgres/guard";
import { exitAfter } from "../../scripts/stack/exit-after.ts";
import { createProgress } from "../../scripts/stack/progress.ts";
import { runTurbo } from "../../scripts/stack/run-turbo.ts";
import { signIn } from "../people/person.ts";
import { signInAt } from "../people/sign-in-at.ts";
import { startTestStack } from "../stack/start-test-stack.ts";
import { auditPage, categories, type FormFactor, type Verdict } from "./audit-page.ts";
import { openAuditedBrowser } from "./open-audited-browser.ts";

// `npm run audit`: Lighthouse judges the built product, with the demo data in it.

const FOLDER = fileURLToPath(new URL("../../.data/audit/", import.meta.url));
const LEAST_POINTS = 95;
/** What else the machine does only takes points away, so the best of these is the nearest to the truth. */
const RUNS = 3;
/** Its points swing with the machine, for it is asked to be four times as slow: they are only told. */
const toldOnly: FormFactor = "mobile";

await exitAfter(async () => {
  mkdirSync(FOLDER, { recursive: true });
  const guard = startGuard();
  const progress = createProgress();
  await progress.step("Build", () => runTurbo(["build"], { logFile: `${FOLDER}build.log`, guard }));
  const stack = await progress.step("Servers", () => startTestStack({ name: "audit", wantsDemo: true }));
  const browser = await openAuditedBrowser(stack.webUrl);
  let failed = 0;
  try {
    await audit("Sign-in", "/sign-in");
    await audit("Chat", await openChat());
  } finally {
    await browser.close();
    await stack.stop();
  }
  progress.say(
    failed === 0 ? `All have ${LEAST_POINTS} points or more.` : `${failed} have less than ${LEAST_POINTS}.`,
  );
  return failed === 0 ? 0 : 1;

  /** @returns the path of the chat that was active last, once somebody has signed in */
  async function openChat(): Promise<string> {
    const [account] = stack.demoAccounts;
    if (!account) throw new Error("The demo accounts are missing.");
    const person = await signIn(stack.webUrl, account);
    const { chats } = await person.call("chat.list", { limit: 1 });
    const page = await browser.context.newPage();
    await signInAt(page, account);
    // It would go on working beside the pages that are judged.
    await page.close();
    return `/c/${chats[0]?.id}`;
  }

  async function audit(name: string, path: string): Promise<void> {
    for (const formFactor of ["desktop", "mobile"] as const) {
      const verdicts: Verdict[] = [];
      await progress.step(`${name}, ${formFactor}`, async () => {
        for (let run = 0; run < RUNS; run += 1)
          verdicts.push(await auditPage(`${stack.webUrl}${path}`, { port: browser.port, formFactor }));
      });
      for (const category of categories) {
        const [best] = verdicts.map((verdict) => verdict[category]).sort((a, b) => b.points - a.points);
        if (!best) continue;
        progress.say(`  ${category}: ${best.points}${best.faults.map((fault) => `\n    ${fault}`).join("")}`);
        const counts = category !== "performance" || formFactor !== toldOnly;
        if (counts && best.points < LEAST_POINTS) failed += 1;
      }
    }
  }
});
