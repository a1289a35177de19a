import { randomUUID } from "node:crypto";
import { AppError, type ChatId } from "@parley/protocol";
import * as fc from "fast-check";
import { expect } from "vitest";
import type { Person } from "./a-person.ts";
import type { World } from "./world.ts";

const PEOPLE = 24;
const GROUPS = 8;
const DIRECT_CHATS = 2;
/** So many operations happen at once, on two processes. */
const WAVE = 64;

const Deed = fc.record({
  kind: fc.oneof(
    { weight: 30, arbitrary: fc.constant("send" as const) },
    { weight: 35, arbitrary: fc.constant("read" as const) },
    { weight: 15, arbitrary: fc.constant("delete" as const) },
    { weight: 5, arbitrary: fc.constant("hide" as const) },
    { weight: 5, arbitrary: fc.constant("comeOrGo" as const) },
    { weight: 4, arbitrary: fc.constant("edit" as const) },
    { weight: 4, arbitrary: fc.constant("mark" as const) },
    { weight: 2, arbitrary: fc.constant("choose" as const) },
  ),
  who: fc.nat(PEOPLE - 1),
  other: fc.nat(PEOPLE - 1),
  chat: fc.nat(),
  /** How far from the end of the chat; negative: beyond it. */
  back: fc.integer({ min: -3, max: 60 }),
  isElsewhere: fc.boolean(),
});
type Deed = typeof Deed extends fc.Arbitrary<infer One> ? One : never;

type Crowd = {
  /** Everybody on two devices, each of which another process serves. */
  people: readonly (readonly [Person, Person])[];
  chatIds: readonly ChatId[];
  /** About where each chat ends. */
  ends: Map<ChatId, number>;
};

type Act = Deed & { by: Person; otherId: Person["id"]; chatId: ChatId; seq: number };

/**
 * Lets people send, read, delete, hide, come, go and mark, many at once, and compares now and then what everybody is told
 * with a recount of the rows. Postgres itself watches that no read mark ever goes back.
 * @param recountEvery after so many operations
 */
export async function playUnreadStory(
  world: World,
  { operations, recountEvery, seed }: { operations: number; recountEvery: number; seed: number },
): Promise<void> {
  await watchMarks(world);
  const crowd = await aCrowd(world);
  let sinceRecount = 0;
  for (let done = 0; done < operations; done += WAVE) {
    await Promise.all(fc.sample(Deed, { numRuns: WAVE, seed: seed + done }).map((deed) => act(crowd, deed)));
    sinceRecount += WAVE;
    if (sinceRecount < recountEvery) continue;
    sinceRecount = 0;
    await recount(world, crowd);
  }
  await recount(world, crowd);
}

/** I22: whatever moves a mark, it moves forward. */
async function watchMarks({ core }: World): Promise<void> {
  await core.db.pool.query(`
    CREATE TABLE marks_gone_back (chat_id uuid, user_id uuid, was integer, became integer);
    CREATE FUNCTION note_mark_gone_back() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO marks_gone_back VALUES (OLD.chat_id, OLD.user_id, OLD.last_read_seq, NEW.last_read_seq);
      RETURN NULL;
    END $$;
    CREATE TRIGGER marks_gone_back AFTER UPDATE ON members FOR EACH ROW
      WHEN (NEW.last_read_seq < OLD.last_read_seq) EXECUTE FUNCTION note_mark_gone_back()`);
}

async function aCrowd(world: World): Promise<Crowd> {
  const names = Array.from({ length: PEOPLE }, (_, index) => `Person ${index}`);
  const here = await world.people(...names);
  const elsewhere = await Promise.all(here.map(world.inAnotherProcess));
  const [owner, ...others] = here as [Person, ...Person[]];
  const groups = Array.from({ length: GROUPS }, (_, index) =>
    world.aGroup([owner, ...others.filter((_person, at) => (at + index) % 2 === 0)]),
  );
  const directs = others.slice(0, DIRECT_CHATS).map((person) => world.aDirectChat(owner, person));
  const chatIds = (await Promise.all([...groups, ...directs])).map(({ id }) => id);
  const people = here.map((person, index) => [person, elsewhere[index] as Person] as const);
  return { people, chatIds, ends: new Map() };
}

async function act(crowd: Crowd, deed: Deed): Promise<void> {
  const by = crowd.people[deed.who]?.[deed.isElsewhere ? 1 : 0] as Person;
  const otherId = crowd.people[deed.other]?.[0].id as Person["id"];
  const chatId = crowd.chatIds[deed.chat % crowd.chatIds.length] as ChatId;
  const end = crowd.ends.get(chatId) ?? 0;
  try {
    await perform(crowd, { ...deed, by, otherId, chatId, seq: Math.max(1, end - deed.back) });
  } catch (error) {
    // A machine that has too much to do refuses as well.
    const isRefusal = error instanceof AppError && error.code !== "internal";
    if (!isRefusal) throw error;
  }
}

async function perform(crowd: Crowd, action: Act): Promise<unknown> {
  const { kind, by, chatId, seq, isElsewhere } = action;
  switch (kind) {
    case "send": {
      const { message } = await by.call("message.send", { chatId, clientId: randomUUID(), body: "text" });
      return crowd.ends.set(chatId, Math.max(message.seq, crowd.ends.get(chatId) ?? 0));
    }
    case "read": {
      const target = Math.min(seq, crowd.ends.get(chatId) ?? 0);
      const { lastReadSeq } = await by.call("chat.read", { chatId, seq });
      return expect(lastReadSeq).toBeGreaterThanOrEqual(target);
    }
    case "edit":
      return by.call("message.edit", { chatId, seq, body: "another text" });
    case "delete":
    case "hide":
      return by.call(`message.${kind}`, { chatId, seq });
    case "comeOrGo":
      return comeOrGo(crowd, action);
    case "mark":
      return by.call("chat.setMine", { chatId, isMarkedUnread: isElsewhere });
    case "choose":
      return by.call("me.update", { hasReceipts: isElsewhere });
    default:
      return kind satisfies never;
  }
}

/** The owner, who always stays, brings the other in; or the other, who is in already, goes. */
async function comeOrGo({ people }: Crowd, { chatId, otherId, other }: Act): Promise<unknown> {
  const [owner] = people[0] as readonly [Person, Person];
  const isIn = await owner.call("member.add", { chatId, userId: otherId }).then(
    () => false,
    () => true,
  );
  const [otherPerson] = people[other] as readonly [Person, Person];
  return isIn && otherPerson !== owner ? otherPerson.call("chat.leave", { chatId }) : undefined;
}

type Count = { key: string; lastReadSeq: number; unreadCount: number };

/** I22, I23 */
async function recount({ core }: World, { people }: Crowd): Promise<void> {
  const { rows: backwards } = await core.db.pool.query("SELECT * FROM marks_gone_back");
  expect(backwards).toEqual([]);
  const { rows: counted } = await core.db.pool.query<Count>(`
    SELECT members.user_id || ' ' || members.chat_id AS key, last_read_seq AS "lastReadSeq",
      count(messages.seq)::integer AS "unreadCount"
    FROM members LEFT JOIN messages ON messages.chat_id = members.chat_id AND messages.seq > members.last_read_seq
      AND messages.sender_id <> members.user_id AND messages.deleted_at IS NULL
    WHERE left_rev IS NULL GROUP BY members.user_id, members.chat_id`);
  const told = await Promise.all(people.map(([person]) => countsOf(person)));
  const byKey = (counts: readonly Count[]) =>
    Object.fromEntries(counts.map(({ key, ...count }) => [key, count]));
  expect(byKey(told.flat())).toEqual(byKey(counted));
}

async function countsOf(person: Person): Promise<Count[]> {
  const { chats } = await person.call("chat.list", { limit: 100 });
  return chats.map(({ id, lastReadSeq, unreadCount }) => ({
    key: `${person.id} ${id}`,
    lastReadSeq,
    unreadCount,
  }));
}
