import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../run.ts";
import { interleave } from "../testing/interleave.ts";
import { sendMany } from "../testing/send-many.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

test("from the beginning it is all that is one's own, and then only what is new", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const direct = await world.aDirectChat(ann, bob);
  const group = await world.aGroup([bob, ann]);
  await ann.call("draft.set", { chatId: group.id, body: "wait", baseVersion: 0 });
  const all = await ann.call("me.changes", { since: 0 });
  expect(all.memberships.map(({ chatId, isMember }) => [chatId, isMember])).toEqual([
    [direct.id, true],
    [group.id, true],
  ]);
  expect(all).toMatchObject({ drafts: [{ body: "wait" }], me: { name: "Ann" }, more: false });
  const none = await ann.call("me.changes", { since: all.rev });
  expect(none).toMatchObject({ memberships: [], drafts: [], rev: all.rev });
});

test("it covers joining, leaving, settings, read marks, hidden messages, drafts and the profile, each by a higher rev", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aGroup([bob]);
  let { rev } = await ann.call("me.changes", { since: 0 });
  const next = async () => {
    const page = await ann.call("me.changes", { since: rev });
    expect(page.rev).toBeGreaterThan(rev);
    rev = page.rev;
    return page;
  };
  await bob.call("member.add", { chatId, userId: ann.id });
  expect(await next()).toMatchObject({ memberships: [{ chatId, isMember: true, lastReadSeq: 0 }] });
  await ann.call("chat.setMine", { chatId, isArchived: true });
  expect(await next()).toMatchObject({ memberships: [{ mine: { isArchived: true } }] });
  await sendMany(bob, { chatId, count: 1 });
  await ann.call("chat.read", { chatId, seq: 2 });
  expect(await next()).toMatchObject({ memberships: [{ lastReadSeq: 2 }] });
  await ann.call("message.hide", { chatId, seq: 2 });
  expect(await next()).toMatchObject({ memberships: [{ chatId, lastReadSeq: 2, hiddenSeqs: [2] }] });
  await ann.call("draft.set", { chatId, body: "x", baseVersion: 0 });
  expect(await next()).toMatchObject({ memberships: [], drafts: [{ body: "x" }] });
  await ann.call("me.update", { about: "Away" });
  expect(await next()).toMatchObject({ memberships: [], drafts: [], me: { about: "Away" } });
  await ann.call("chat.leave", { chatId });
  expect(await next()).toMatchObject({ memberships: [{ chatId, isMember: false }] });
});

test("page by page it is the same", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  for (let count = 0; count < 5; count += 1) await world.aGroup([bob, ann]);
  const whole = await ann.call("me.changes", { since: 0 });
  const pages = [];
  let since = 0;
  for (let more = true; more; ) {
    const page = await ann.call("me.changes", { since, limit: 2 });
    pages.push(...page.memberships);
    ({ rev: since, more } = page);
  }
  expect(pages).toEqual(whole.memberships);
});

test("I6 a poller never later finds something below a rev that it has seen, whatever happens in parallel", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const groups = await Promise.all(Array.from({ length: 5 }, () => world.aGroup([bob, ann])));
  const elsewhere = await world.inAnotherProcess(ann);
  const changing = Promise.all(
    groups.flatMap(({ id: chatId }, index) => [
      ann.call("chat.setMine", { chatId, isPinned: true }),
      elsewhere.call("draft.set", { chatId, body: String(index), baseVersion: 0 }),
      sendMany(bob, { chatId, count: 3 }).then(() => ann.call("chat.read", { chatId, seq: 3 })),
      bob.call("chat.create", { kind: "group", title: "New", memberIds: [ann.id] }),
    ]),
  );
  const seen = new Map<string, number>();
  let isOver = false;
  void changing.finally(() => {
    isOver = true;
  });
  let rev = 0;
  for (let last = false; !last; ) {
    last = isOver;
    const page = await ann.call("me.changes", { since: rev });
    for (const { chatId, mine } of page.memberships) seen.set(chatId, mine.rev);
    ({ rev } = page);
  }
  await changing;
  const { memberships } = await ann.call("me.changes", { since: 0 });
  expect(seen).toEqual(new Map(memberships.map(({ chatId, mine }) => [chatId, mine.rev])));
});

test("a setting is not missed because a read mark moves in the same chat meanwhile, of which no device is told to look", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aGroup([ann, bob]);
  await sendMany(bob, { chatId, count: 1 });
  const { rev: since } = await ann.call("me.changes", { since: 0 });
  await ann.call("chat.setMine", { chatId, isPinned: true });
  const core = interleave(world.core, {
    before: "list_own_memberships",
    happen: () => ann.call("chat.read", { chatId, seq: 1 }),
  });
  const page = await run(core, { name: "me.changes", caller: ann.actor, input: { since } });
  expect(page.memberships).toMatchObject([{ chatId, lastReadSeq: 1, mine: { isPinned: true } }]);
});
