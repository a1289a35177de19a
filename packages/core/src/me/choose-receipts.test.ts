import { transaction } from "@parley/db/sql/queryable";
import { setReceipts } from "@parley/db/sql/receipts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually } from "../testing/eventually.ts";
import { everythingSeenBy } from "../testing/everything-seen-by.ts";
import { sendMany } from "../testing/send-many.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld({ poolSize: 8 });
});
afterAll(() => world.close());

test("the choice itself is told to nobody else", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aDirectChat(ann, bob);
  await sendMany(ann, { chatId, count: 2 });
  await bob.call("chat.read", { chatId, seq: 1 });
  const sights = { chatIds: [chatId], others: [ann, bob], lastSeq: 2 };
  const before = await everythingSeenBy(ann, world, sights);
  for (const hasReceipts of [false, true]) {
    const from = world.published.length;
    await bob.call("me.update", { hasReceipts });
    for (const change of world.published.slice(from))
      expect(change).toMatchObject({ scope: "user", userId: bob.id, push: { event: "me.changed" } });
    expect((await bob.call("me.get", {})).hasReceipts).toBe(hasReceipts);
  }
  expect(await everythingSeenBy(ann, world, sights)).toEqual(before);
});

test("both of a direct chat choose at once, whoever joins or is added meanwhile: their last words hold", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aDirectChat(ann, bob);
  const otherBob = await world.inAnotherProcess(bob);
  for (let round = 1; round <= 20; round++) {
    const [anns, bobs] = [round % 2 === 0, round % 3 !== 0];
    const [, , group] = await Promise.all([
      ann.call("me.update", { hasReceipts: anns }),
      otherBob.call("me.update", { hasReceipts: bobs }),
      world.aGroup([ann, bob]),
      sendMany(ann, { chatId, count: 1 }),
    ]);
    const members = await world.core.db.prisma.member.findMany({
      where: { chatId: { in: [chatId, group.id] } },
    });
    const expected = (chat: string, userId: string) =>
      chat === chatId ? anns && bobs : userId === ann.id ? anns : bobs;
    for (const { chatId: id, userId, hasReceipts } of members)
      expect([id === chatId, hasReceipts]).toEqual([id === chatId, expected(id, userId)]);
  }
});

test("two choose at once while their direct chat is being made, and the second sees what the first chose", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  await ann.call("me.update", { hasReceipts: false });
  const { pool, prisma } = world.core.db;
  let bobsChoice: Promise<unknown> = Promise.resolve();
  const annsChoice = transaction(pool, async (tx) => {
    // After his chats were locked, and before his own row is.
    const meanwhile = Object.assign(Object.create(tx), {
      query: async (text: string, values: unknown[]) => {
        if (text.includes("bump_own_revs")) await world.aDirectChat(ann, bob);
        return tx.query(text, values);
      },
    });
    await setReceipts(meanwhile, { userId: ann.id, hasReceipts: true });
    let isDone = false;
    bobsChoice = bob.call("me.update", { hasReceipts: false }).then(() => {
      isDone = true;
    });
    await eventually(async () => {
      const { rows } = await pool.query("SELECT 1 FROM pg_locks WHERE NOT granted");
      expect(isDone || rows.length > 0).toBe(true);
    });
  });
  await annsChoice;
  await bobsChoice;
  const members = await prisma.member.findMany({ where: { userId: { in: [ann.id, bob.id] } } });
  expect(members.map(({ hasReceipts }) => hasReceipts)).toEqual([false, false]);
});
