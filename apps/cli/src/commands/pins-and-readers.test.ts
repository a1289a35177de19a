import { expect, it } from "vitest";
import { askedOf } from "../testing/asked-of.ts";
import { aDirectChat, aMessage, ann, bob, weekend } from "../testing/people.ts";
import { signedIn } from "../testing/signed-in.ts";

const chatId = weekend.id;
const message = aMessage(weekend, { seq: 2 });

it("pins messages and takes pins away", async () => {
  const { answers, asked } = askedOf({
    "message.pin": () => ({ message }),
    "message.unpin": () => ({ message }),
  });
  const { parley } = await signedIn(answers);
  expect((await parley(["pin", "Weekend", "2", "3"])).out).toBe(`${message.id}\t2\n`.repeat(2));
  await parley(["unpin", "Weekend", "2"]);
  expect(asked).toEqual([
    ["message.pin", { chatId, seq: "2" }],
    ["message.pin", { chatId, seq: "3" }],
    ["message.unpin", { chatId, seq: "2" }],
  ]);
});

it("prints what is pinned", async () => {
  const { parley } = await signedIn({ "message.pins": () => ({ messages: [message], users: [bob] }) });
  expect((await parley(["pins", "Weekend", "--utc"])).out).toBe(
    "2  2026-11-20 10:02  Bob Stone  message 2\n",
  );
  const nothing = await signedIn({ "message.pins": () => ({ messages: [], users: [] }) });
  expect(await nothing.parley(["pins", "Weekend"])).toMatchObject({ out: "", err: "Nothing is pinned.\n" });
});

it("tells who has read a message from whom it has only reached", async () => {
  const readers = [
    { userId: bob.id, isRead: true, readAt: "2026-11-20T10:05:00.000Z" },
    { userId: ann.id, isRead: false, readAt: null },
  ];
  const { parley } = await signedIn({ "message.readers": () => ({ readers, users: [bob, ann] }) });
  expect((await parley(["readers", "Weekend", "2", "--utc"])).out).toBe(
    "Bob Stone\t@bob\t2026-11-20 10:05\nAnn Lee\t@ann\tdelivered, not read\n",
  );
});

it("forwards a message, once for each key, also to people without a chat", async () => {
  const withBob = aDirectChat("c7");
  const { answers, asked } = askedOf({
    "message.forward": () => ({ message, duplicate: false, senderReadSeq: 2 }),
  });
  const { parley } = await signedIn({
    "user.list": () => ({ users: [bob], nextCursor: null }),
    "chat.create": () => ({ chat: withBob, created: true }),
    ...answers,
  });
  expect((await parley(["forward", "Weekend", "2", "@bob", "--key", "k"])).out).toBe(`${message.id}\t2\n`);
  const input = { chatId, seq: "2", toChatId: withBob.id, clientId: "k" };
  expect(asked).toEqual([["message.forward", input]]);
});

it("prints drafts by the names of their chats", async () => {
  const draft = { chatId, body: "See you\nat nine", version: 2, updatedAt: "2026-11-20T10:00:00.000Z" };
  const { parley } = await signedIn({ "draft.list": () => ({ drafts: [draft] }), "chat.get": () => weekend });
  const { out } = await parley(["drafts"]);
  expect(out).toMatch(/^Weekend\t[^\t]+\tSee you at nine\n$/);
});
