import type { ChatId, Message, Output } from "@parley/protocol";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "../testing/a-person.ts";
import { type Poller, startPoller } from "../testing/start-poller.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld({ poolSize: 8 });
});
afterAll(() => world.close());

/** Indexes into the scene's connections and chats; few client ids and texts, so that many collide. */
const Send = fc.record({
  kind: fc.constant("send" as const),
  by: fc.nat(5),
  chat: fc.nat(1),
  clientId: fc.constantFrom("1", "2", "3", "4"),
  body: fc.constantFrom("yes", "no"),
});
const Read = fc.record({
  kind: fc.constant("read" as const),
  by: fc.nat(5),
  chat: fc.nat(1),
  seq: fc.nat(20),
});
const Action = fc.oneof({ arbitrary: Send, weight: 3 }, { arbitrary: Read, weight: 1 });
type Action = typeof Action extends fc.Arbitrary<infer One> ? One : never;
/** Within a wave everything happens at once. */
const Waves = fc.array(fc.array(Action, { minLength: 1, maxLength: 20 }), { minLength: 3, maxLength: 6 });

type Scene = {
  people: readonly Person[];
  connections: readonly Person[];
  chatIds: readonly [ChatId, ChatId];
};

/** Three people, each in two processes; a group of them all, and a direct chat of which the third is no member. */
async function aScene(): Promise<Scene> {
  const people = await world.people("Ann", "Bob", "Eve");
  const elsewhere = await Promise.all(people.map(world.inAnotherProcess));
  const [ann, bob] = people;
  const chatIds = [(await world.aGroup(people)).id, (await world.aDirectChat(ann, bob)).id] as const;
  return { people, connections: [...people, ...elsewhere], chatIds };
}

type Done = { action: Action; chatId: ChatId; by: Person; result: PromiseSettledResult<unknown> };

async function perform({ connections, chatIds }: Scene, action: Action): Promise<Done> {
  const by = connections[action.by] as Person;
  const chatId = chatIds[action.chat] as ChatId;
  const { clientId, body, seq } = { clientId: "", body: "", seq: 0, ...action };
  const call =
    action.kind === "send"
      ? by.call("message.send", { chatId, clientId, body })
      : by.call("chat.read", { chatId, seq });
  const [result] = await Promise.allSettled([call]);
  if (result.status === "rejected") expect(result.reason.code).toMatch(/^(conflict|not_found)$/);
  return { action, chatId, by, result };
}

test("I1–I6, I22, I23 hold whatever is sent and read in parallel, over several processes", async () => {
  await fc.assert(
    fc.asyncProperty(Waves, async (waves) => {
      const scene = await aScene();
      const [ann] = scene.people as [Person];
      const pollers = scene.chatIds.map((chatId) => startPoller(ann, chatId));
      const done: Done[] = [];
      for (const wave of waves)
        done.push(...(await Promise.all(wave.map((action) => perform(scene, action)))));
      await Promise.all(pollers.map((poller) => poller.stop()));
      await Promise.all(
        scene.chatIds.map((chatId, index) =>
          check({
            scene,
            chatId,
            done: done.filter((each) => each.chatId === chatId),
            poller: pollers[index] as Poller,
          }),
        ),
      );
    }),
    // A race does not shrink.
    { numRuns: 12, endOnFailure: true },
  );
});

type Evidence = { scene: Scene; chatId: ChatId; done: Done[]; poller: Poller };

async function check(evidence: Evidence): Promise<void> {
  const { scene, chatId, poller } = evidence;
  const [ann] = scene.people as [Person];
  const { messages } = await ann.call("message.list", { chatId });
  const stored = messages.map(({ read: _, readCount: __, ...message }) => message);
  checkStored(evidence, stored);
  checkNumbers(await ann.call("chat.get", { chatId }), stored);
  expect(poller.messages()).toEqual(stored);
  for (const person of scene.people) await checkReading(evidence, person, stored);
}

/** I1, I2, I3, I5 */
function checkStored({ done }: Evidence, stored: Message[]): void {
  const keyOf = (senderId: string, clientId: string) => `${senderId} ${clientId}`;
  const acknowledged = new Map<string, Set<string>>();
  for (const { action, by, result } of done) {
    if (action.kind !== "send" || result.status === "rejected") continue;
    const { message } = result.value as Output<"message.send">;
    const key = keyOf(by.id, action.clientId);
    acknowledged.set(key, (acknowledged.get(key) ?? new Set()).add(JSON.stringify(message)));
  }
  const rows = stored.map(
    (row) => [keyOf(row.senderId, row.clientId), new Set([JSON.stringify(row)])] as const,
  );
  expect(acknowledged).toEqual(new Map(rows));
  expect(rows).toHaveLength(acknowledged.size);
}

/** I4: seqs are 1, 2, 3 …; revs go on from the first one, which is that of the chat itself. */
function checkNumbers(chat: Output<"chat.get">, stored: Message[]): void {
  expect(stored.map(({ seq }) => seq)).toEqual(stored.map((_, index) => index + 1));
  expect(stored.map(({ rev }) => rev)).toEqual(stored.map((_, index) => index + 2));
  expect(chat).toMatchObject({ lastSeq: stored.length, lastRev: stored.length + 1 });
}

/** I22, I23 */
async function checkReading({ chatId, done }: Evidence, person: Person, stored: Message[]): Promise<void> {
  const [chat] = await Promise.allSettled([person.call("chat.get", { chatId })]);
  if (chat.status === "rejected")
    return expect(stored.some(({ senderId }) => senderId === person.id)).toBe(false);
  const { lastReadSeq, unreadCount } = chat.value;
  const own = stored.filter(({ senderId }) => senderId === person.id).map(({ seq }) => seq);
  const marks = done
    .filter(
      ({ by, action, result }) =>
        by.id === person.id && action.kind === "read" && result.status === "fulfilled",
    )
    .map(({ result }) => (result as PromiseFulfilledResult<Output<"chat.read">>).value.lastReadSeq);
  expect(lastReadSeq).toBe(Math.max(0, ...own, ...marks));
  const unread = stored.filter(({ seq, senderId }) => seq > lastReadSeq && senderId !== person.id);
  expect(unreadCount).toBe(unread.length);
}
