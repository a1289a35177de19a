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

test("the changes after a rev are complete, in order, and page by page the same", async () => {
  const [ann, bob, eve] = await world.people("Ann", "Bob", "Eve");
  const { id: chatId } = await world.aGroup([ann, bob]);
  await sendMany(ann, { chatId, count: 3 });
  await ann.call("member.add", { chatId, userId: eve.id });
  await sendMany(eve, { chatId, count: 3 });
  await ann.call("member.remove", { chatId, userId: bob.id });
  const whole = await ann.call("chat.changes", { chatId, since: 1 });
  expect(whole.changes.map(({ data }) => data.rev)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect(whole).toMatchObject({ rev: 11, more: false });
  const pages = [];
  let since = 1;
  for (let more = true; more; ) {
    const page = await ann.call("chat.changes", { chatId, since, limit: 2 });
    pages.push(...page.changes);
    ({ rev: since, more } = page);
  }
  expect(pages).toEqual(whole.changes);
});

test("a row that has changed very often takes no more than its place: what comes after is found, page by page", async () => {
  const ann = await world.aPerson("Ann");
  const { id: chatId } = await world.aGroup([ann]);
  await sendMany(ann, { chatId, count: 1 });
  for (let round = 0; round < 6; round += 1) {
    await ann.call("message.react", { chatId, seq: 1, emoji: "👍" });
    await ann.call("message.unreact", { chatId, seq: 1, emoji: "👍" });
  }
  await sendMany(ann, { chatId, count: 2 });
  const seqs: number[] = [];
  let since = 1;
  for (let more = true; more; ) {
    const page = await ann.call("chat.changes", { chatId, since, limit: 1 });
    expect(page.rev).toBeGreaterThan(since);
    seqs.push(...page.changes.flatMap(({ data }) => ("message" in data ? [data.message.seq] : [])));
    ({ rev: since, more } = page);
  }
  expect(seqs).toEqual([1, 2, 3]);
  expect(since).toBe(16);
});

test("nothing has changed after the newest rev, or after one that does not exist yet", async () => {
  const ann = await world.aPerson("Ann");
  const { id: chatId } = await world.aGroup([ann]);
  for (const since of [1, 2_147_483_647]) {
    const page = await ann.call("chat.changes", { chatId, since });
    expect(page).toMatchObject({ changes: [], rev: since, more: false });
  }
});

test("I14 who is removed while reading changes gets nothing after that", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aGroup([ann, bob]);
  await sendMany(ann, { chatId, count: 1 });
  const happen = async () => {
    await ann.call("member.remove", { chatId, userId: bob.id });
    await sendMany(ann, { chatId, count: 1 });
  };
  const core = interleave(world.core, { before: "list_changed_messages", happen });
  const input = { chatId, since: 1 };
  const page = await run(core, { name: "chat.changes", caller: bob.actor, input });
  expect(page.changes.map(({ data }) => data.rev)).toEqual([2]);
  expect(page.rev).toBe(2);
});
