import type { MySettings, Output } from "@parley/protocol";
import { beforeEach, expect, test } from "vitest";
import { applyOwnChanges } from "./apply-own-changes.ts";
import type { State } from "./state.ts";
import { draftIn } from "./take-drafts.ts";
import { untouched } from "./testing/fake-chat.ts";
import { FakeServer } from "./testing/fake-server.ts";
import { chatIn, stateOf } from "./testing/state-of.ts";

function aDirectChat() {
  const server = new FakeServer();
  const [ann, bob] = [server.aPerson("Ann"), server.aPerson("Bob")];
  return { server, ann, bob, chat: server.aChat("direct", [ann, bob]) };
}

let world: ReturnType<typeof aDirectChat>;
let state: State;
beforeEach(() => {
  world = aDirectChat();
  world.server.post(world.chat, world.bob, "hi");
  state = stateOf(world.ann, world.chat);
});

const answer = (fields: Partial<Output<"me.changes">>): Output<"me.changes"> => ({
  me: world.ann,
  memberships: [],
  drafts: [],
  blockedIds: [],
  rev: 2,
  more: false,
  ...fields,
});
const membership = (mine: Partial<MySettings>, lastReadSeq = 0, isMember = true) => ({
  chatId: world.chat.id,
  isMember,
  lastReadSeq,
  hiddenSeqs: [],
  mine: { ...untouched, ...mine },
});

test("a message that was hidden on another device is hidden here, and stays so", () => {
  const hidden = applyOwnChanges(state, answer({ memberships: [{ ...membership({}), hiddenSeqs: [1] }] }));
  expect(chatIn(hidden, world.chat).messages).toMatchObject([{ seq: 1, body: "", hidden: true }]);
  expect(chatIn(hidden, world.chat).lastMessage).toMatchObject({ body: "", hidden: true });
  const later = applyOwnChanges(hidden, answer({ memberships: [membership({ rev: 3 })] }));
  expect(chatIn(later, world.chat).messages).toMatchObject([{ hidden: true }]);
});

test("settings made on another device hold here, and older ones do not come back", () => {
  const pinned = applyOwnChanges(
    state,
    answer({ memberships: [membership({ isPinned: true, rev: 3 })], rev: 3 }),
  );
  expect(chatIn(pinned, world.chat).mine).toMatchObject({ isPinned: true, rev: 3 });
  const late = applyOwnChanges(pinned, answer({ memberships: [membership({ rev: 2 })] }));
  expect(chatIn(late, world.chat).mine.isPinned).toBe(true);
  expect(late.ownRev).toBe(3);
});

test("a read mark of another device clears the unread count", () => {
  expect(chatIn(state, world.chat).unreadCount).toBe(1);
  const read = applyOwnChanges(state, answer({ memberships: [membership({ rev: 2 }, 1)] }));
  expect(chatIn(read, world.chat)).toMatchObject({ lastReadSeq: 1, unreadCount: 0 });
  // Others may not be told of it.
  expect(chatIn(read, world.chat).members[world.ann.id]?.lastReadSeq).toBe(0);
});

test("a chat that was left on another device goes", () => {
  const left = applyOwnChanges(state, answer({ memberships: [membership({ rev: 2 }, 0, false)] }));
  expect(left.chats).toEqual({});
});

test("drafts come and go by their version", () => {
  const chatId = world.chat.id;
  const draft = { chatId, body: "See you", version: 2, updatedAt: new Date(0).toISOString() };
  const typed = applyOwnChanges(state, answer({ drafts: [draft] }));
  expect(draftIn(typed, chatId)).toBe(draft.body);
  const late = applyOwnChanges(typed, answer({ drafts: [{ ...draft, body: "See", version: 1 }] }));
  expect(draftIn(late, chatId)).toBe("See you");
  const sent = applyOwnChanges(late, answer({ drafts: [{ ...draft, body: "", version: 3 }] }));
  expect(draftIn(sent, chatId)).toBe("");
});

test("whom the person has blocked is known", () => {
  expect(applyOwnChanges(state, answer({ blockedIds: [world.bob.id] })).blockedIds).toEqual([world.bob.id]);
});

test("the profile is what it is on the other device", () => {
  const renamed = applyOwnChanges(state, answer({ me: { ...world.ann, name: "Anna" } }));
  expect(renamed.me?.name).toBe("Anna");
  expect(renamed.users[world.ann.id]?.name).toBe("Anna");
});
