import type { ChatId } from "@parley/protocol";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Person } from "../testing/a-person.ts";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
let ann: Person;
let chatId: ChatId;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  ann = await world.aPerson("Ann");
  chatId = (await world.aGroup([ann])).id;
});
afterAll(() => world.close());

test("a draft goes on where another device left it", async () => {
  const first = await ann.call("draft.set", { chatId, body: "See", baseVersion: 0 });
  expect(first).toMatchObject({ draft: { body: "See", version: 1 }, merged: false });
  const phone = await world.aDevice(ann);
  expect(await phone.call("draft.list", {})).toEqual({ drafts: [first.draft] });
  const next = await phone.call("draft.set", { chatId, body: "See you", baseVersion: 1 });
  expect(next).toMatchObject({ draft: { body: "See you", version: 2 }, merged: false });
});

test("what two devices typed apart is kept, both of it", async () => {
  await ann.call("draft.set", { chatId, body: "at nine", baseVersion: 0 });
  const second = await ann.call("draft.set", { chatId, body: "at ten", baseVersion: 0 });
  expect(second).toMatchObject({ draft: { body: "at nine\n\nat ten", version: 2 }, merged: true });
});

test("of many devices that save at once, none loses its text", async () => {
  const phone = await world.inAnotherProcess(ann);
  const texts = ["one", "two", "three", "four"];
  await Promise.all(
    texts.map((body, index) => (index % 2 ? ann : phone).call("draft.set", { chatId, body, baseVersion: 0 })),
  );
  const { drafts } = await ann.call("draft.list", {});
  expect(drafts).toHaveLength(1);
  expect(drafts[0]?.body.split("\n\n").sort()).toEqual([...texts].sort());
});

test("sending on one device does not take what another is typing; an old empty draft changes nothing", async () => {
  await ann.call("draft.set", { chatId, body: "See you", baseVersion: 0 });
  const cleared = await ann.call("draft.set", { chatId, body: "", baseVersion: 0 });
  expect(cleared).toMatchObject({ draft: { body: "See you" }, merged: true });
  await ann.call("draft.set", { chatId, body: "", baseVersion: cleared.draft.version });
  expect(await ann.call("draft.list", {})).toEqual({ drafts: [] });
});

test("drafts are one's own, and end with the membership", async () => {
  const bob = await world.aPerson("Bob");
  await ann.call("member.add", { chatId, userId: bob.id });
  await bob.call("draft.set", { chatId, body: "wait", baseVersion: 0 });
  expect(await ann.call("draft.list", {})).toEqual({ drafts: [] });
  await ann.call("member.remove", { chatId, userId: bob.id });
  expect(await bob.call("draft.list", {})).toEqual({ drafts: [] });
  expect(await outcomesOf([bob.call("draft.set", { chatId, body: "x", baseVersion: 1 })])).toEqual([
    "not_found",
  ]);
});
