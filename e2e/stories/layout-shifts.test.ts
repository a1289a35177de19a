import { randomUUIDv7 } from "node:crypto";
import { inFirefox } from "../browser/in-firefox.ts";
import { expect, test } from "../fixtures/test.ts";
import { aGroup, directChat, write } from "../people/chats.ts";
import { openSocket } from "../people/open-socket.ts";
import { signInAt } from "../people/sign-in-at.ts";
import { drawPng } from "../screen/draw-png.ts";
import { messengerOn } from "../screen/messenger.ts";
import { sendFile } from "../screen/send-file.ts";
import { watchLayoutShifts } from "../screen/watch-layout-shifts.ts";

/** More messages than the window shows: what comes then scrolls, and moves nothing. */
const FULL = 20;

/** So many times slower than here, a cheap phone shows what comes after what. */
const SLOW = 6;

test.skip(inFirefox, "Firefox does not observe layout shifts.");

test("nothing moves of its own accord", async ({ aPerson, openPage, server }) => {
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  const directId = await directChat(ann, bob);
  for (let number = 1; number <= FULL; number += 1) await write(bob, directId, `Entry ${number}.`);
  const groupId = await aGroup(ann, "Ferry crew", [bob]);
  for (let number = 1; number <= FULL; number += 1)
    await write(bob, groupId, `See https://example.org/${number}`);
  for (const text of ["```js\nsail()\n```", "🎉", "As long as a day at sea. ".repeat(200)])
    await write(bob, groupId, text);
  const picture = { name: "harbour.png", type: "image/png", content: drawPng({ width: 640, height: 400 }) };
  await sendFile(bob, { webUrl: server.webUrl, chatId: groupId, ...picture, body: "The harbour" });
  const { seq } = await write(bob, groupId, "All hands on deck");
  await ann.call("message.react", { chatId: groupId, seq, emoji: "👍" });
  await ann.call("message.pin", { chatId: groupId, seq });
  await ann.call("message.send", { chatId: groupId, clientId: randomUUIDv7(), body: "Aye", replyToSeq: seq });
  await bob.call("message.forward", { chatId: groupId, seq, toChatId: groupId, clientId: randomUUIDv7() });
  const loneId = await aGroup(ann, "Notes", []);
  await write(ann, loneId, "Buy rope");
  for (const [chatId, last] of [
    [directId, FULL],
    [groupId, seq + 2],
  ] as const)
    await ann.call("chat.read", { chatId, seq: last });

  const page = await openPage();
  const movedOn = await watchLayoutShifts(page);
  await signInAt(page, ann);
  const anns = messengerOn(page);

  const slowDown = await page.context().newCDPSession(page);
  for (const rate of [1, SLOW]) {
    await test.step(`when the app opens, or a chat with it, on a machine ${rate} times slower`, async () => {
      await slowDown.send("Emulation.setCPUThrottlingRate", { rate });
      await page.goto("/");
      await expect(anns.chats).toHaveCount(3);
      await page.waitForLoadState("networkidle");
      expect(await movedOn()).toEqual([]);
      for (const chatId of [directId, groupId, loneId]) {
        await page.goto(`/c/${chatId}`);
        await expect(anns.messages.first()).toBeVisible();
        await page.waitForLoadState("networkidle");
        expect(await movedOn()).toEqual([]);
      }
    });
  }
  await slowDown.send("Emulation.setCPUThrottlingRate", { rate: 1 });

  await test.step("when another chat is opened", async () => {
    for (const title of ["Ferry crew", "Notes", bob.user.name]) {
      // A click of the mouse would excuse what moves after it.
      await anns.chat(title).dispatchEvent("click");
      await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
      await page.waitForLoadState("networkidle");
      expect(await movedOn()).toEqual([]);
    }
  });

  await test.step("when messages come, here and elsewhere, and while somebody writes", async () => {
    await write(bob, directId, "Hello there");
    await expect(anns.message("Hello there")).toBeInViewport();
    await write(bob, groupId, "Land ahoy");
    await expect(anns.chats.first()).toContainText("Land ahoy");
    const socket = await openSocket(server, bob);
    await socket.call("typing.start", { chatId: directId });
    await expect(page.getByText("typing").first()).toBeVisible();
    await socket.close();
    await expect(page.getByText("typing")).toHaveCount(0);
    expect(await movedOn()).toEqual([]);
  });
});
