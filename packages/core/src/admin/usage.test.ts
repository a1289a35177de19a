import { afterAll, beforeAll, expect, test } from "vitest";
import { createWorld, type World } from "../testing/world.ts";
import { countUsage } from "./count-usage.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

test("a day's messages, who wrote them and who is new are counted, also when it is counted again", async () => {
  const [root, ann] = await world.people("Root", "Ann");
  await world.core.db.prisma.user.update({ where: { id: root.id }, data: { isServerAdmin: true } });
  const { id: chatId } = await world.aGroup([root, ann]);
  const ago = (days: number) =>
    world.core.db.pool.query(
      "UPDATE messages SET created_at = now() - $1 * interval '1 day' WHERE chat_id = $2 AND seq = 1",
      [days, chatId],
    );
  await root.call("message.send", { chatId, clientId: "1", body: "hi" });
  await root.call("message.send", { chatId, clientId: "2", body: "hi" });
  await ann.call("message.send", { chatId, clientId: "3", body: "hi" });
  await ago(2);
  await Promise.all([countUsage(world.core), countUsage(world.core)]);
  await ann.call("message.send", { chatId, clientId: "4", body: "hi" });
  await countUsage(world.core);
  const { days } = await root.call("admin.usage", { days: 4 });
  expect(days.map(({ messages, writers }) => [messages, writers])).toEqual([
    [0, 0],
    [1, 1],
    [0, 0],
    [3, 2],
  ]);
  expect(days.map(({ newPeople }) => newPeople)).toEqual([0, 0, 0, 2]);
});

test("the messages of a day are found by an index", async () => {
  const { rows } = await world.core.db.pool.query(
    "SELECT indexdef FROM pg_indexes WHERE indexname = 'messages_created_at'",
  );
  expect(rows).toMatchObject([{ indexdef: expect.stringContaining("brin") }]);
});
