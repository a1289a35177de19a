import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/test.ts";
import { aGroup, write } from "../people/chats.ts";

const MESSAGES = 60;
const UP_PX = 1_730;

test("who comes back to a chat is where he left it, unless something is new", async ({
  aPerson,
  inBrowser,
}) => {
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  const ferryId = await aGroup(ann, "Ferry crew", [bob]);
  const marketId = await aGroup(ann, "Harbour market", [bob]);
  for (const chatId of [ferryId, marketId])
    for (let number = 1; number <= MESSAGES; number += 1)
      await write(ann, chatId, `Entry ${number}. ${"Kept by hand. ".repeat(number % 9)}`);
  const { page, open, message, chat } = await inBrowser(ann);
  await open("Ferry crew");
  await expect(message(`Entry ${MESSAGES}.`)).toBeInViewport();

  await test.step("in the middle of its history", async () => {
    await page.getByRole("log").hover();
    await page.mouse.wheel(0, -UP_PX);
    await expect(page.getByRole("button", { name: "Jump to latest" })).toBeVisible();
    const left = await topmost(page);
    await open("Harbour market");
    await expect(message(`Entry ${MESSAGES}.`)).toBeInViewport();
    await open("Ferry crew");
    await expect.poll(() => topmost(page)).toEqual(left);
  });

  await test.step("at its first unread message", async () => {
    await open("Harbour market");
    await expect(message(`Entry ${MESSAGES}.`)).toBeInViewport();
    await write(bob, ferryId, "Land ahoy");
    await expect(chat("Ferry crew")).toContainText("Land ahoy");
    await open("Ferry crew");
    await expect(message("Land ahoy")).toBeInViewport();
  });

  await test.step("at its end", async () => {
    await open("Harbour market");
    await expect(message(`Entry ${MESSAGES}.`)).toBeInViewport();
    await open("Ferry crew");
    await expect(message("Land ahoy")).toBeInViewport();
  });
});

/** The topmost message that one sees some of, and where it begins, in whole px under the top of the timeline. */
function topmost(page: Page): Promise<[text: string, top: number]> {
  return page.getByRole("log").evaluate((log) => {
    const { top } = log.getBoundingClientRect();
    const rows = [...log.querySelectorAll("article")];
    const row = rows.find((row) => row.getBoundingClientRect().bottom > top + 1);
    return [row?.textContent ?? "", Math.round((row?.getBoundingClientRect().top ?? 0) - top)];
  });
}
