import { describe, expect, it } from "vitest";
import { askedOf } from "../testing/asked-of.ts";
import { weekend } from "../testing/people.ts";
import { signedIn } from "../testing/signed-in.ts";

const chatId = weekend.id;

async function aPersonWithSettings() {
  const { answers, asked } = askedOf({ "chat.setMine": () => weekend.mine });
  return { ...(await signedIn(answers)), asked };
}

describe("chat", () => {
  it.each([
    [["unmute", "Weekend"], { mutedUntil: null }],
    [["mute", "Weekend"], { mutedUntil: "9999-12-31T23:59:59.999Z" }],
    [["notify", "Weekend", "mentions"], { notificationLevel: "mentions" }],
    [["pin", "Weekend"], { isPinned: true }],
    [["unpin", "Weekend"], { isPinned: false }],
    [["archive", "Weekend"], { isArchived: true }],
    [["unarchive", "Weekend"], { isArchived: false }],
    [["mark-unread", "Weekend"], { isMarkedUnread: true }],
  ])("%j sets one thing and leaves the others", async (typed, settings) => {
    const { parley, asked } = await aPersonWithSettings();
    expect((await parley(["chat", ...typed])).out).toBe(`${chatId}\n`);
    expect(asked).toEqual([["chat.setMine", { chatId, ...settings }]]);
  });

  it("is mute for as long as it is told", async () => {
    const { parley, asked } = await aPersonWithSettings();
    const before = Date.now();
    await parley(["chat", "mute", "Weekend", "--for", "8h"]);
    const [[, { mutedUntil }]] = asked as [[string, { mutedUntil: string }]];
    const hours = (Date.parse(mutedUntil) - before) / 3_600_000;
    expect(hours).toBeCloseTo(8, 1);
  });

  it.each(["8", "h", "0h", "8 hours", "-1h"])("is not mute for %j", async (time) => {
    const { parley, asked } = await aPersonWithSettings();
    expect((await parley(["chat", "mute", "Weekend", "--for", time])).code).toBe(2);
    expect(asked).toEqual([]);
  });

  it("names the levels that there are", async () => {
    const { parley } = await aPersonWithSettings();
    const result = await parley(["chat", "notify", "Weekend", "loud"]);
    expect(result).toMatchObject({ code: 2, err: expect.stringContaining("all, mentions, none") });
  });
});
