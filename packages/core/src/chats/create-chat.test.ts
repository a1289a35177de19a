import type { UserId } from "@parley/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

test("C1 two people have one direct chat, however many requests race to open it", async () => {
  const [ann, bob] = await Promise.all([world.aPerson("Ann"), world.aPerson("Bob")]);
  const open = (n: number) =>
    n % 2
      ? ann.call("chat.create", { kind: "direct", userId: bob.id })
      : bob.call("chat.create", { kind: "direct", userId: ann.id });
  const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => open(n)));
  expect(new Set(answers.map(({ chat }) => chat.id)).size).toBe(1);
  expect(answers.filter(({ created }) => created)).toHaveLength(1);
});

test("C3 the creator is owner, repeated members are folded, an unknown one means that nothing is created", async () => {
  const [ann, bob] = await Promise.all([world.aPerson("Ann"), world.aPerson("Bob")]);
  const { chat } = await ann.call("chat.create", {
    kind: "group",
    title: " Trip ",
    memberIds: [bob.id, bob.id, ann.id],
  });
  expect(chat).toMatchObject({ title: "Trip", memberCount: 2, role: "owner" });
  const stranger = "0198f2a0-0000-7000-8000-0000000000ff" as UserId;
  const attempt = ann.call("chat.create", { kind: "group", title: "No", memberIds: [bob.id, stranger] });
  await expect(attempt).rejects.toMatchObject({ code: "not_found" });
  const { chats } = await ann.call("chat.list", {});
  expect(chats.map(({ title }) => title)).toEqual(["Trip"]);
});
