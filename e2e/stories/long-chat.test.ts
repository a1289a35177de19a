import type { Page } from "@playwright/test";
import { inFirefox } from "../browser/in-firefox.ts";
import { expect, test } from "../fixtures/test.ts";
import { directChat } from "../people/chats.ts";
import { signInAt } from "../people/sign-in-at.ts";
import { holdSocket } from "../screen/hold-socket.ts";
import { messengerOn } from "../screen/messenger.ts";
import { watchMovement } from "../screen/watch-movement.ts";
import { fillChat } from "../volume/fill-chat.ts";

const COUNT = 100_000;
const MIDDLE = COUNT / 2;
/** An entry each half hour. */
const ENTRIES_A_DAY = 48;
const WHEEL_PX = 450;
/** Two pages of history. */
const GONE_BY = 200;
const ROWS_MAX = 400;
const DRIFT_MAX_PX = 1;

test.skip(inFirefox, "It takes Firefox more than a minute; history.test.ts has less of the same.");

test("a chat of a hundred thousand messages scrolls both ways, and nothing moves under the eye", async ({
  aPerson,
  server,
  openPage,
}) => {
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  const chatId = await directChat(ann, bob);
  await fillChat(server.databaseUrl, { chatId, members: [ann, bob], count: COUNT });
  const middle = await bob.call("message.get", { chatId, seq: MIDDLE });
  const page = await openPage();
  const socket = await holdSocket(page);
  await signInAt(page, bob);
  const bobs = messengerOn(page);
  await bobs.open(ann.user.name);
  await expect(bobs.message(`Entry ${COUNT}.`)).toBeInViewport();

  await test.step("up from the newest", () => scroll(page, -WHEEL_PX));

  await test.step("to a day in the middle, and down and up from there", async () => {
    await page.getByRole("log").getByRole("heading").getByRole("button").last().click();
    const dialog = page.getByRole("dialog", { name: "Jump to a day" });
    await dialog.getByLabel("Day").fill(dayOf(middle.createdAt));
    await dialog.getByRole("button", { name: "Jump" }).click();
    await expect(dialog).toBeHidden();
    const found = page.locator("article.flash");
    await expect(found).toBeInViewport();
    expect(Math.abs(numberOf(await found.innerText()) - MIDDLE)).toBeLessThanOrEqual(ENTRIES_A_DAY);
    await scroll(page, WHEEL_PX);
    await scroll(page, -WHEEL_PX, 2 * GONE_BY);
  });

  await test.step("one's own message stays where it is when it is acknowledged", async () => {
    await page.getByRole("button", { name: /^Jump to latest/ }).click();
    await expect(bobs.message(`Entry ${COUNT}.`)).toBeInViewport();
    socket.hold();
    await bobs.say("All written up");
    await expect(bobs.message("All written up")).toBeInViewport();
    await expect(bobs.message("All written up")).not.toContainText("Sent");
    const movement = await watchMovement(page);
    socket.release();
    await expect(bobs.message("All written up")).toContainText("Sent");
    expect(await movement.worstDrift(WHEEL_PX)).toBeLessThanOrEqual(DRIFT_MAX_PX);
  });

  await test.step("and when one reads further up", async () => {
    socket.hold();
    await bobs.say("And signed");
    await expect(bobs.message("And signed")).toBeInViewport();
    const movement = await watchMovement(page);
    await page.getByRole("log").hover();
    await page.mouse.wheel(0, -WHEEL_PX);
    await movement.settled();
    socket.release();
    await expect(bobs.message("And signed")).toContainText("Sent");
    expect(await movement.worstDrift(WHEEL_PX)).toBeLessThanOrEqual(DRIFT_MAX_PX);
  });
});

/** Turns the wheel until so many messages have gone by, with a look at what is on the page after each step. */
async function scroll(page: Page, stepPx: number, count = GONE_BY): Promise<void> {
  const rows = page.getByRole("log").getByRole("article");
  const first = async () => numberOf(await rows.first().innerText());
  const start = await first();
  const movement = await watchMovement(page);
  await page.getByRole("log").hover();
  while (Math.abs((await first()) - start) < count) {
    await page.mouse.wheel(0, stepPx);
    await movement.settled();
    expect(await rows.count()).toBeLessThanOrEqual(ROWS_MAX);
  }
  expect(await movement.worstDrift(stepPx)).toBeLessThanOrEqual(DRIFT_MAX_PX);
}

function numberOf(text: string): number {
  return Number(/Entry (\d+)\./.exec(text)?.[1]);
}

/** @returns the day as a field for days wants it, in the time zone of this machine, which is the browser's too */
function dayOf(time: string): string {
  const date = new Date(time);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}
