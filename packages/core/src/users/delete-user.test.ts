import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { authenticate } from "../sessions/authenticate.ts";
import { type Person, visitor } from "../testing/a-person.ts";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { sendMany } from "../testing/send-many.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
let admin: Person;
let bob: Person;
let eve: Person;

beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  [admin, bob, eve] = await world.people("Admin", "Bob", "Eve");
  await world.core.db.prisma.user.update({ where: { id: admin.id }, data: { isServerAdmin: true } });
});
afterAll(() => world.close());

test("A5 an admin of the server deletes a person, whose messages stay as those of a deleted user", async () => {
  const { id: chatId } = await world.aGroup([bob, eve]);
  await sendMany(bob, { chatId, count: 1 });
  expect(await admin.call("me.get", {})).toMatchObject({ isServerAdmin: true });
  await admin.call("user.delete", { userId: bob.id, handle: bob.handle });
  const { messages, users } = await eve.call("message.list", { chatId });
  expect(messages[0]).toMatchObject({ senderId: bob.id, body: "1" });
  expect(users.find(({ id }) => id === bob.id)).toMatchObject({ name: "Deleted user" });
  expect(await eve.call("chat.get", { chatId })).toMatchObject({ memberCount: 1, role: "owner" });
  const attempt = authenticate(world.core, visitor, { token: bob.accessToken });
  await expect(attempt).rejects.toMatchObject({ code: "unauthenticated" });
});

test("A5 nobody else deletes another", async () => {
  const attempt = eve.call("user.delete", { userId: bob.id, handle: bob.handle });
  await expect(attempt).rejects.toMatchObject({ code: "forbidden", message: /admin of this server/ });
  expect((await bob.call("me.get", {})).name).toBe("Bob");
});

test("another handle than his, a bot, and who is gone are refused", async () => {
  const { id: chatId } = await world.aGroup([bob]);
  const { webhook } = await bob.call("webhook.create", { chatId, name: "Build server" });
  const bot = await bob.call("user.get", { userId: webhook.botId });
  const gone = { userId: eve.id, handle: eve.handle };
  await admin.call("user.delete", gone);
  const attempts = [
    admin.call("user.delete", { userId: bob.id, handle: "somebody" }),
    admin.call("user.delete", { userId: bot.id, handle: bot.handle }),
    admin.call("user.delete", gone),
  ];
  expect(await outcomesOf(attempts)).toEqual(["invalid_input", "not_found", "not_found"]);
});
