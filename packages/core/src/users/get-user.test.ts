import { afterAll, beforeAll, expect, test } from "vitest";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const unknown = "0198f2a0-0000-7000-8000-0000000000ff";

test("A5 a person is read by others, without what is only his own", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id, name, handle } = ann;
  const seen = { id, name, handle, about: "", avatar: null, isBot: false };
  expect(await bob.call("user.get", { userId: id })).toEqual(seen);
  expect(await outcomesOf([bob.call("user.get", { userId: unknown })])).toEqual(["not_found"]);
});

test("A5 a person changes himself, and others see it", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  await ann.call("me.update", { name: "Anna", about: "Back on Monday", avatar: "face:3" });
  const changed = { name: "Anna", about: "Back on Monday", avatar: "face:3" };
  expect(await bob.call("user.get", { userId: ann.id })).toMatchObject(changed);
  expect(await bob.call("me.get", {})).toMatchObject({ name: "Bob", about: "" });
});
