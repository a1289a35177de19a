import type { ChatId } from "@parley/protocol";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "../testing/a-person.ts";
import { announcementsOf } from "../testing/announcements-of.ts";
import { ReceiptsModel } from "../testing/receipts-model.ts";
import { sendMany } from "../testing/send-many.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const NAMES = ["Ann", "Bob", "Eve", "Joe"] as const;
/** They are many, and a busy machine tells them slowly. */
const STORIES_TIMEOUT_MS = 60_000;

type Scene = { people: Person[]; chatId: ChatId; model: ReceiptsModel };
type Deed = { do: "send" | "read" | "choose" | "comeOrGo"; who: number; seq: number };

const Deeds = fc.array(
  fc.record<Deed>({
    do: fc.constantFrom("send", "send", "read", "read", "choose", "comeOrGo", "comeOrGo"),
    who: fc.nat(NAMES.length - 1),
    seq: fc.nat(12),
  }),
  { minLength: 5, maxLength: 25, size: "max" },
);

async function act({ people, chatId, model }: Scene, { do: what, who, seq }: Deed): Promise<void> {
  const [owner] = people as [Person];
  const person = people[who] as Person;
  const isIn = model.isIn(person.id);
  if (what === "choose") {
    const hasReceipts = seq % 2 === 0;
    await person.call("me.update", { hasReceipts });
    model.choose(person.id, hasReceipts);
  } else if (what === "comeOrGo") {
    if (person === owner) return;
    if (isIn) await person.call("chat.leave", { chatId });
    else await owner.call("member.add", { chatId, userId: person.id });
    if (isIn) model.leave(person.id);
    else model.join(person.id, owner.id);
  } else if (isIn && what === "send") {
    await sendMany(person, { chatId, count: 1 });
    model.send(person.id);
  } else if (isIn && what === "read") {
    await person.call("chat.read", { chatId, seq });
    model.read(person.id, seq);
  }
}

/** What a member is shown is what the model says, and so is what is announced to all. */
async function expectModel({ people, chatId, model }: Scene): Promise<void> {
  expect(announcementsOf(world.published, chatId)).toEqual(model.announcements);
  for (const person of people.filter(({ id }) => model.isIn(id))) {
    const { members, lastReadSeq, readByAllSeq } = await person.call("chat.get", { chatId });
    expect({ lastReadSeq, readByAllSeq }).toEqual({
      lastReadSeq: model.member(person.id).real,
      readByAllSeq: model.announcements.at(-1) ?? 0,
    });
    for (const { user, lastReadSeq: shown } of members) expect(shown).toBe(model.member(user.id).shown);
    const { messages } = await person.call("message.list", { chatId });
    expect(messages.map(({ read, readCount }) => ({ read, readCount }))).toEqual(model.history());
  }
}

test(
  "whoever gives receipts or not, and comes and goes: what is shown and announced is what a model says",
  async () => {
    await fc.assert(
      fc.asyncProperty(Deeds, async (deeds) => {
        const people: Person[] = await world.people(...NAMES);
        const { id: chatId } = await world.aGroup(people as [Person, ...Person[]]);
        const scene = { people, chatId, model: new ReceiptsModel(people.map(({ id }) => id)) };
        for (const deed of deeds) await act(scene, deed);
        await expectModel(scene);
      }),
      { numRuns: 30 },
    );
  },
  STORIES_TIMEOUT_MS,
);
