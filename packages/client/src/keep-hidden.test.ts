import { beforeEach, expect, test } from "vitest";
import { apply } from "./apply.ts";
import { changeAside, findMessage } from "./aside.ts";
import { changeChat } from "./change-chat.ts";
import { forgetLog } from "./forget-log.ts";
import { prependPage } from "./prepend-page.ts";
import type { State } from "./state.ts";
import { FakeServer } from "./testing/fake-server.ts";
import { chatIn, stateOf } from "./testing/state-of.ts";

function aWorld() {
  const server = new FakeServer();
  const [ann, bob] = [server.aPerson("Ann"), server.aPerson("Bob")];
  const chat = server.aChat("direct", [ann, bob]);
  const unopened = stateOf(ann, chat);
  const message = server.post(chat, bob, "hi");
  const data = { chatId: chat.id, seq: message.seq };
  return { ann, chat, message, hidden: apply(unopened, { event: "message.hidden", data }) };
}

let world: ReturnType<typeof aWorld>;
beforeEach(() => {
  world = aWorld();
});

const empty = { body: "", hidden: true };

test("a page that was read before a message was hidden does not bring it back", () => {
  const { chat, message, hidden } = world;
  const messages = [{ ...message, read: false, readCount: 0 }];
  const page = { messages, lastSeq: 1, readByAllSeq: 0, users: [] };
  expect(chatIn(prependPage(hidden, chat.id, page), chat).messages).toMatchObject([empty]);
});

test("nor does a quotation, nor what becomes of the message after", () => {
  const { chat, message, hidden } = world;
  const quoting = (state: State) =>
    changeChat(state, chat.id, (known) => changeAside(known, { quoted: { [message.seq]: message } }));
  const quoted = quoting(hidden);
  expect(findMessage(chatIn(quoted, chat), message.seq)).toMatchObject(empty);
  const later = apply(quoted, chat.change(message.seq, { body: "hello" }));
  expect(findMessage({ ...chatIn(later, chat), messages: [] }, message.seq)).toMatchObject(empty);
});

test("on a server that was set back another message may have its number", () => {
  const { chat, hidden } = world;
  expect(chatIn(forgetLog(hidden, chat.id), chat).hiddenSeqs).toEqual([]);
});
