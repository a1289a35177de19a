import type { ReplayRows } from "./replay-row.ts";

/** Messages. */
export const messageActs = {
  "message.send": async ({ ann, adam, bob, chatId, directId, people }) => {
    await bob.call("message.send", { chatId, clientId: "1", body: `one, @${people.nia.handle}` });
    await adam.call("message.send", { chatId, clientId: "1", body: "@all, read" });
    await ann.call("message.send", { chatId: directId, clientId: "1", body: "two" });
  },
  "message.sendDirect": async ({ ann, people: { ann: self, bob, joe } }) => {
    for (const { id: userId } of [bob, joe, self])
      await ann.call("message.sendDirect", { userId, clientId: userId, body: "hi" });
  },
  "message.forward": ({ bob, chatId, directId }) =>
    bob.call("message.forward", { chatId, seq: 1, toChatId: directId, clientId: "1" }),
  "message.edit": async ({ ann, chatId }) => {
    const { message } = await ann.call("message.send", { chatId, clientId: "1", body: "one" });
    for (const seq of [1, message.seq]) await ann.call("message.edit", { chatId, seq, body: "better" });
  },
  "message.delete": async ({ ann, bob, chatId }) => {
    const { message } = await bob.call("message.send", { chatId, clientId: "1", body: "one" });
    for (const seq of [1, 2, message.seq]) await ann.call("message.delete", { chatId, seq });
  },
  "message.hide": async ({ ann, bob, chatId }) => {
    const { message } = await ann.call("message.send", { chatId, clientId: "1", body: "one" });
    await ann.call("message.hide", { chatId, seq: 1 });
    for (const seq of [2, message.seq]) await bob.call("message.hide", { chatId, seq });
  },
  "message.react": async ({ ann, bob, chatId }) => {
    await ann.call("message.react", { chatId, seq: 2, emoji: "👍" });
    await bob.call("message.react", { chatId, seq: 2, emoji: "👍" });
  },
  "message.unreact": async ({ ann, bob, chatId }) => {
    await ann.call("message.react", { chatId, seq: 2, emoji: "👍" });
    await bob.call("message.react", { chatId, seq: 2, emoji: "🌲" });
    await ann.call("message.unreact", { chatId, seq: 2, emoji: "👍" });
  },
  "message.pin": ({ adam, chatId }) => adam.call("message.pin", { chatId, seq: 1 }),
  "message.unpin": async ({ ann, adam, chatId }) => {
    await ann.call("message.pin", { chatId, seq: 1 });
    await adam.call("message.unpin", { chatId, seq: 1 });
  },
  "message.pins": "reads",
  "message.readers": "reads",
  "message.list": "reads",
  "message.search": "reads",
  "message.get": "reads",
} as const satisfies ReplayRows;
