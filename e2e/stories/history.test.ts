import { expect, test } from "../fixtures/test.ts";
import { directChat, write } from "../people/chats.ts";
import { watchMovement } from "../screen/watch-movement.ts";

const COUNT = 500;
/** Few enough that no server has to refuse any. */
const AT_ONCE = 25;
const WHEEL_PX = 450;

test("older history comes while scrolling, and nothing moves under the eye", async ({
  aPerson,
  inBrowser,
}) => {
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  const chatId = await directChat(ann, bob);
  await write(ann, chatId, "The first entry");
  for (let index = 0; index < COUNT; index += AT_ONCE) {
    await Promise.all(entries(index, AT_ONCE).map((body) => write(ann, chatId, body)));
  }
  await write(bob, chatId, "The last entry");
  const bobs = await inBrowser(bob);
  await bobs.open(ann.user.name);
  await expect(bobs.message("The last entry")).toBeInViewport();

  await test.step("up to the first message", async () => {
    const first = bobs.message("The first entry");
    const movement = await watchMovement(bobs.page);
    await bobs.page.getByRole("log").hover();
    while ((await first.count()) === 0) {
      await bobs.page.mouse.wheel(0, -WHEEL_PX);
      await movement.settled();
    }
    expect(await movement.worstDrift(WHEEL_PX)).toBeLessThanOrEqual(1);
  });

  await test.step("and back to the latest with one click", async () => {
    await bobs.page.getByRole("button", { name: "Jump to latest" }).click();
    await expect(bobs.message("The last entry")).toBeInViewport();
    await expect(bobs.page.getByRole("button", { name: "Jump to latest" })).toHaveCount(0);
  });
});

/** Of one line to five, so that no estimate of their height is right. */
function entries(first: number, count: number): string[] {
  const filler = "Kept by hand in the log of the ferry, day by day. ";
  const numbers = Array.from({ length: count }, (_, index) => first + index);
  return numbers.map((number) => `Entry ${number}. ${filler.repeat((number * 7) % 6)}`);
}
