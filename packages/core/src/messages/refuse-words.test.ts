import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "../testing/a-person.ts";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { createWorld, type World } from "../testing/world.ts";
import { wordIn } from "./word-in.ts";

let world: World;
let ann: Person;
let chatId: string;
beforeAll(async () => {
  world = await createWorld();
  ann = await world.aPerson("Ann");
  await world.core.db.prisma.user.update({ where: { id: ann.id }, data: { isServerAdmin: true } });
  chatId = (await world.aGroup([ann])).id;
});
afterAll(() => world.close());

const send = (clientId: string, body: string) => ann.call("message.send", { chatId, clientId, body });

test.each([
  ["Buy PILLS now", "pills"],
  ["Ещё раз: Спам!", "спам"],
  ["buy, now", "Buy now"],
  ["ﬁsh", "fish"],
])("%s has %s", (text, word) => expect(wordIn(text, ["other", word])).toBe(word));

test.each([
  ["classic", "ass"],
  ["now buy", "buy now"],
  ["anything", "!?"],
])("%s does not have %s", (text, word) => expect(wordIn(text, [word])).toBeUndefined());

test("the list is off until an admin turns it on; then a message with a word of it is refused and not stored", async () => {
  await ann.call("admin.updateSettings", { words: ["casino"] });
  await send("before", "Casino!");
  await ann.call("admin.updateSettings", { refusesWords: true });
  const refusal = {
    code: "invalid_input",
    fields: [{ path: "body", message: expect.stringContaining("“casino”") }],
  };
  await expect(send("after", "To the CASINO!")).rejects.toMatchObject(refusal);
  await expect(ann.call("message.edit", { chatId, seq: 1, body: "casino" })).rejects.toMatchObject(refusal);
  expect((await ann.call("chat.get", { chatId })).lastMessage).toMatchObject({ clientId: "before" });
  expect(await outcomesOf([send("other", "Casinos are none")])).toEqual(["ok"]);
});

test("D2 a retry of what was sent before the list is answered with it", async () => {
  expect(await send("before", "Casino!")).toMatchObject({ duplicate: true });
});
