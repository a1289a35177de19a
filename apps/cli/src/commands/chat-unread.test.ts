import { describe, expect, it } from "vitest";
import type { Answers } from "../testing/fake-server.ts";
import { aMessage, ann, bob, weekend, withBob } from "../testing/people.ts";
import { signedIn } from "../testing/signed-in.ts";

/** Ann has read the first of six; the third is deleted, the fourth hidden for her, the last came later. */
const chat = { ...weekend, lastSeq: 5, lastReadSeq: 1, unreadCount: 3 };
const deletedAt = "2026-11-20T10:30:00.000Z";
const messages = [1, 2, 3, 4, 5, 6].map((seq) => ({
  ...aMessage(weekend, { seq, ...(seq === 1 && { sender: ann }) }),
  read: false,
  readCount: 0,
  deletedAt: seq === 3 ? deletedAt : null,
  hidden: seq === 4,
}));
const answers: Answers = {
  "chat.list": () => ({ chats: [chat, { ...withBob, unreadCount: 0 }], nextCursor: null }),
  "chat.get": () => chat,
  "message.list": ({ after, limit = 100 }) => ({
    messages: messages.filter(({ seq }) => seq > Number(after)).slice(0, limit),
    lastSeq: 6,
    readByAllSeq: 0,
    users: [bob],
  }),
};

describe("unread", () => {
  it("counts per chat, and leaves out what is read", async () => {
    const { parley } = await signedIn(answers);
    const { out, err } = await parley(["unread"]);
    expect(out).toBe(`3\tWeekend\t${weekend.id}\n`);
    expect(err).toBe("3 unread messages.\n");
  });

  it("explains the number by exactly as many messages", async () => {
    const { parley } = await signedIn(answers);
    const { out } = await parley(["unread", "Weekend", "--explain", "--json"]);
    const seqs = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).seq);
    expect(seqs).toEqual([2, 4, 5]);
    const text = (await parley(["unread", "--explain", "--utc"])).out.split("\n");
    expect(text[0]).toBe("3  Weekend");
    expect(text[1]).toMatch(/^2 {2}.*Bob Stone {2}message 2$/);
    expect(text).toHaveLength(5);
  });

  it("gives scripts one line of JSON a chat", async () => {
    const { parley } = await signedIn(answers);
    const { out, err } = await parley(["unread", "--json"]);
    expect(JSON.parse(out)).toMatchObject({ v: 1, chatId: weekend.id, title: "Weekend", unreadCount: 3 });
    expect(err).toBe("");
  });

  it("says so when nothing is", async () => {
    const { parley } = await signedIn({ "chat.list": () => ({ chats: [], nextCursor: null }) });
    expect(await parley(["unread"])).toMatchObject({ code: 0, out: "", err: "Nothing is unread.\n" });
  });
});
