import { afterAll, beforeAll, expect, test } from "vitest";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

test("owners promote and demote; the role holds at once", async () => {
  const [ann, bob, eve, dan] = await world.people("Ann", "Bob", "Eve", "Dan");
  const { id: chatId } = await world.aGroup([ann, bob, eve]);
  const { member } = await ann.call("member.setRole", { chatId, userId: bob.id, role: "admin" });
  expect(member.role).toBe("admin");
  await bob.call("member.add", { chatId, userId: dan.id });
  await ann.call("member.setRole", { chatId, userId: bob.id, role: "member" });
  expect(await outcomesOf([bob.call("member.remove", { chatId, userId: dan.id })])).toEqual(["forbidden"]);
});

test("nobody else does, nobody does it to himself, and not to strangers", async () => {
  const [ann, bob, eve, dan] = await world.people("Ann", "Bob", "Eve", "Dan");
  const { id: chatId } = await world.aGroup([ann, bob, eve]);
  await ann.call("member.setRole", { chatId, userId: bob.id, role: "admin" });
  const role = "admin" as const;
  const attempts = [
    bob.call("member.setRole", { chatId, userId: eve.id, role }),
    eve.call("chat.handOver", { chatId, userId: eve.id }),
    dan.call("member.setRole", { chatId, userId: eve.id, role }),
    ann.call("member.setRole", { chatId, userId: dan.id, role }),
    ann.call("member.setRole", { chatId, userId: ann.id, role }),
    ann.call("chat.handOver", { chatId, userId: ann.id }),
  ];
  expect(await outcomesOf(attempts)).toEqual([
    "forbidden",
    "forbidden",
    "not_found",
    "not_found",
    "invalid_input",
    "invalid_input",
  ]);
});

test("handing over makes another the owner and oneself an admin, and the log says so", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aGroup([ann, bob]);
  await ann.call("chat.handOver", { chatId, userId: bob.id });
  const { changes } = await ann.call("chat.changes", { chatId, since: 1 });
  const roles = changes.map(({ data }) =>
    "member" in data ? [data.member.user.name, data.member.role] : [],
  );
  expect(roles).toEqual([
    ["Bob", "owner"],
    ["Ann", "admin"],
  ]);
  expect((await ann.call("chat.get", { chatId })).role).toBe("admin");
});

test("a bot owns nothing", async () => {
  const ann = await world.aPerson("Ann");
  const { id: chatId } = await world.aGroup([ann]);
  const { webhook } = await ann.call("webhook.create", { chatId, name: "Builds" });
  const attempt = ann.call("chat.handOver", { chatId, userId: webhook.botId });
  await expect(attempt).rejects.toMatchObject({ code: "invalid_input" });
});
