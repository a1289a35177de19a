import { auditPage, categories } from "../audit/audit-page.ts";
import { openAuditedBrowser } from "../audit/open-audited-browser.ts";
import { inFirefox } from "../browser/in-firefox.ts";
import { expect, test } from "../fixtures/test.ts";
import { aGroup, write } from "../people/chats.ts";
import { signInAt } from "../people/sign-in-at.ts";

const LEAST_POINTS = 95;

test.skip(inFirefox, "Lighthouse speaks to Chromium.");

test("Lighthouse finds the pages accessible and well made", async ({ aPerson, server }) => {
  // It loads each page several times, as on a slow device.
  test.slow();
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  const chatId = await aGroup(ann, "Ferry crew", [bob]);
  for (let number = 1; number <= 20; number += 1) await write(bob, chatId, `Entry ${number} of **the** log.`);
  await ann.call("message.react", { chatId, seq: 20, emoji: "👍" });
  const browser = await openAuditedBrowser(server.webUrl);
  const judge = async (path: string) => {
    const verdict = await auditPage(`${server.webUrl}${path}`, { port: browser.port, formFactor: "desktop" });
    // How fast it is depends on the machine: `npm run audit` demands that, here it is only told.
    const points = categories.map((category) => `${category} ${verdict[category].points}`).join(", ");
    console.log(`Lighthouse, ${path.split("/")[1]}: ${points}`);
    for (const category of ["accessibility", "best-practices"] as const)
      expect(verdict[category].points, verdict[category].faults.join("\n")).toBeGreaterThanOrEqual(
        LEAST_POINTS,
      );
  };
  try {
    await judge("/sign-in");
    const page = await browser.context.newPage();
    await signInAt(page, ann);
    await page.close();
    await judge(`/c/${chatId}`);
  } finally {
    await browser.close();
  }
});
