import { randomUUID } from "node:crypto";
import type { ChatId } from "@parley/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "../testing/a-person.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld({ poolSize: 10 });
});
afterAll(() => world.close());

const ROUNDS = 20;
/** What may be answered where others come and go; a deadlock is none of these. */
const EXPECTED = new Set(["not_found", "forbidden", "conflict", "invalid_input", "gone", "unauthenticated"]);

type Scene = {
  people: readonly Person[];
  /** The same people, and what they call goes through other connections, another appender and another mover. */
  elsewhere: readonly Person[];
  groupIds: readonly ChatId[];
  directIds: readonly ChatId[];
  owner: Person;
};

async function aScene(): Promise<Scene> {
  const people = (await world.people("Ann", "Bob", "Cem", "Dee", "Eve", "Fay")) as [Person, ...Person[]];
  const [owner, ...others] = people;
  const groups = [];
  for (let count = 0; count < 5; count++) groups.push(await world.aGroup(people));
  const directs = [];
  for (const other of others) directs.push(await world.aDirectChat(owner, other));
  for (const person of people) directs.push((await person.call("chat.create", { kind: "self" })).chat);
  return {
    people,
    elsewhere: await Promise.all(people.map(world.inAnotherProcess)),
    groupIds: groups.map(({ id }) => id),
    directIds: directs.map(({ id }) => id),
    owner,
  };
}

/** Everything that locks chats, people or memberships, in both processes at once and in any order. */
function deeds({ people, elsewhere, groupIds, directIds, owner }: Scene, round: number): Promise<unknown>[] {
  const chatIds = shuffled([...groupIds, ...directIds]);
  const all = shuffled([...people, ...elsewhere]);
  const seq = round * 20;
  const at = <One>(list: readonly One[], index: number): One => list[index % list.length] as One;
  const sends = all.flatMap((person, index) =>
    [0, 1].map((n) =>
      person.call("message.send", {
        chatId: at(chatIds, index * 3 + n),
        clientId: randomUUID(),
        body: "hi @ann",
      }),
    ),
  );
  const reads = all.flatMap((person) => chatIds.map((chatId) => person.call("chat.read", { chatId, seq })));
  const deliveries = all.flatMap((person) =>
    chatIds.slice(0, 4).map((chatId) => person.call("chat.deliver", { chatId, seq: seq + 5 })),
  );
  const [, bob, cem, dee] = shuffled([...people].filter((person) => person !== owner)) as Person[];
  const own = all
    .slice(0, 4)
    .flatMap((person, index) => [
      person.call("chat.setMine", { chatId: at(chatIds, index), isPinned: round % 2 === 0 }),
      person.call("draft.set", { chatId: at(chatIds, index), body: `${round}`, baseVersion: 0 }),
      person.call("message.hide", { chatId: at(groupIds, index), seq: 1 }),
    ]);
  return [
    ...reads,
    ...sends,
    ...deliveries,
    ...own,
    ...[bob, cem].flatMap((person) => [
      person?.call("me.update", { hasReceipts: round % 2 === 0 }),
      person?.call("me.update", { about: `${round}` }),
    ]),
    dee?.call("chat.leave", { chatId: at(groupIds, round) }),
    owner.call("member.add", { chatId: at(groupIds, round + 1), userId: (bob ?? owner).id }),
    owner.call("user.block", { userId: (cem ?? owner).id }),
    owner.call("user.unblock", { userId: (cem ?? owner).id }),
  ].filter((deed) => deed !== undefined);
}

function shuffled<One>(list: readonly One[]): One[] {
  return list
    .map((one) => ({ one, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** What went wrong that nobody may cause: with Postgres' own code where it has one. */
function troubles(outcomes: readonly PromiseSettledResult<unknown>[]): unknown[] {
  return outcomes.flatMap((outcome) => {
    if (outcome.status === "fulfilled" || EXPECTED.has(outcome.reason.code)) return [];
    return [outcome.reason.cause?.code ?? outcome.reason];
  });
}

test("whatever is sent, read, delivered, joined, left, chosen and blocked at once, nothing ever deadlocks", async () => {
  const scene = await aScene();
  for (let round = 1; round <= ROUNDS; round++)
    expect(troubles(await Promise.allSettled(deeds(scene, round)))).toEqual([]);
}, 60_000);

test("nor while somebody deletes his account, with whom many are in direct chats", async () => {
  const names = ["Bob", "Cem", "Dee", "Eve", "Fay", "Gus", "Hal", "Ida"];
  for (let round = 1; round <= ROUNDS / 4; round++) {
    const [ann, others] = [await world.aPerson("Ann"), await world.people(...names)];
    const elsewhere = await Promise.all(others.map(world.inAnotherProcess));
    const chats = await Promise.all(others.map((other) => world.aDirectChat(ann, other)));
    const say = (person: Person, chatId: ChatId) =>
      person.call("message.send", { chatId, clientId: randomUUID(), body: "hi" });
    await Promise.all(chats.map(({ id }) => say(ann, id)));
    const answer = (person: Person, index: number) => {
      const chatId = chats[index]?.id as ChatId;
      return [person.call("chat.read", { chatId, seq: 1 }), say(person, chatId), say(person, chatId)];
    };
    const outcomes = await Promise.allSettled([
      ...shuffled(others.flatMap(answer)),
      ann.call("me.delete", { handle: ann.handle }),
      ...shuffled(elsewhere.flatMap(answer)),
    ]);
    expect(troubles(outcomes)).toEqual([]);
  }
}, 60_000);
