import { appendMessages } from "@parley/db/sql/append-messages";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../new-id.ts";
import { announcementsOf } from "../testing/announcements-of.ts";
import { eventually } from "../testing/eventually.ts";
import { sendMany } from "../testing/send-many.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld({ poolSize: 8 });
});
afterAll(() => world.close());

const isAnybodyWaiting = async () => {
  const { rows } = await world.core.db.pool.query("SELECT 1 FROM pg_locks WHERE NOT granted");
  return rows.length > 0;
};

test("a send that commits while somebody's reading is announced counts for the announcement", async () => {
  const [ann, bob, eve] = await world.people("Ann", "Bob", "Eve");
  const { id: chatId } = await world.aGroup([ann, bob, eve]);
  await sendMany(ann, { chatId, count: 1 });
  await sendMany(bob, { chatId, count: 2 });
  const sending = await world.core.db.pool.connect();
  await sending.query("BEGIN");
  await appendMessages(sending, [
    {
      chatId,
      senderId: ann.id,
      clientId: "late",
      messageId: newId(),
      body: "I have read all that",
      replyToSeq: null,
      fileId: null,
      forwarded: null,
      handles: [],
    },
  ]);
  const reading = eve.call("chat.read", { chatId, seq: 3 });
  await eventually(async () => expect(await isAnybodyWaiting()).toBe(true));
  await sending.query("COMMIT");
  sending.release();
  await reading;
  expect(announcementsOf(world.published, chatId)).toEqual([3]);
});

test("R3 the last two readers at the same instant: announced exactly once, a hundred times", async () => {
  const [ann, bob, eve] = await world.people("Ann", "Bob", "Eve");
  const { id: chatId } = await world.aGroup([ann, bob, eve]);
  const otherEve = await world.inAnotherProcess(eve);
  for (let seq = 1; seq <= 100; seq++) {
    await sendMany(ann, { chatId, count: 1 });
    await Promise.all([bob, otherEve].map((reader) => reader.call("chat.read", { chatId, seq })));
  }
  const all = Array.from({ length: 100 }, (_, index) => index + 1);
  expect(announcementsOf(world.published, chatId)).toEqual(all);
});

test("whatever is read and written in parallel, what everybody has read is announced in the end", async () => {
  const people = await world.people("Ann", "Bob", "Eve");
  const [ann] = people;
  const { id: chatId } = await world.aGroup(people);
  for (let round = 0; round < 30; round++) {
    const { lastSeq } = await ann.call("chat.get", { chatId });
    await Promise.all(
      people.flatMap((person) => [
        sendMany(person, { chatId, count: 1 }),
        person.call("chat.read", { chatId, seq: lastSeq }),
      ]),
    );
    const { readByAllSeq } = await ann.call("chat.get", { chatId });
    expect(Math.max(0, ...announcementsOf(world.published, chatId))).toBe(readByAllSeq);
  }
  const announced = announcementsOf(world.published, chatId);
  expect(announced).toHaveLength(new Set(announced).size);
});

test("a lost announcement is made up for by the next reading, even of what was read already", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aDirectChat(ann, bob);
  await sendMany(ann, { chatId, count: 1 });
  await world.core.db.pool.query(
    "UPDATE members SET last_read_seq = 1, shown_read_seq = 1 WHERE chat_id = $1",
    [chatId],
  );
  await bob.call("chat.read", { chatId, seq: 1 });
  expect(announcementsOf(world.published, chatId)).toEqual([1]);
});
