import type { ChatId } from "@parley/protocol";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "../testing/a-person.ts";
import { checkLog, checkReplay, type Done, type Snapshot, takeSnapshots } from "../testing/check-log.ts";
import { type Poller, startPoller } from "../testing/start-poller.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld({ poolSize: 8 });
});
afterAll(() => world.close());

/** Indexes into the scene's connections and chats; few client ids, seqs and texts, so that many collide. */
const where = { by: fc.nat(5), chat: fc.nat(1), seq: fc.nat(12) };
const Send = fc.record({
  kind: fc.constant("send" as const),
  ...where,
  clientId: fc.constantFrom("1", "2", "3", "4"),
  body: fc.constantFrom("yes", "no", "@ann"),
  isReply: fc.boolean(),
});
const Edit = fc.record({
  kind: fc.constant("edit" as const),
  ...where,
  body: fc.constantFrom("yes", "@ann", "@all"),
});
const Other = fc.record({
  kind: fc.constantFrom("read", "delete", "react", "unreact", "pin", "unpin"),
  ...where,
});
const Action = fc.oneof(
  { arbitrary: Send, weight: 4 },
  { arbitrary: Edit, weight: 2 },
  { arbitrary: Other, weight: 4 },
);
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

async function perform(scene: Scene, action: Action): Promise<Done> {
  const by = scene.connections[action.by] as Person;
  const chatId = scene.chatIds[action.chat] as ChatId;
  const [result] = await Promise.allSettled([call(scene, { action, by, chatId })]);
  if (result.status === "rejected")
    expect(result.reason.code).toMatch(/^(conflict|not_found|forbidden|invalid_input)$/);
  return { action, chatId, by, result };
}

type Asked = { action: Action; by: Person; chatId: ChatId };

function call({ people }: Scene, { action, by, chatId }: Asked): Promise<unknown> {
  const { seq } = action;
  const bodyOf = (body: string) => body.replace("@ann", `@${people[0]?.handle}`);
  switch (action.kind) {
    case "send": {
      const { clientId, body, isReply } = action;
      return by.call("message.send", {
        chatId,
        clientId,
        body: bodyOf(body),
        ...(isReply && { replyToSeq: seq }),
      });
    }
    case "edit":
      return by.call("message.edit", { chatId, seq, body: bodyOf(action.body) });
    case "read":
      return by.call("chat.read", { chatId, seq });
    case "react":
    case "unreact":
      return by.call(`message.${action.kind}`, { chatId, seq, emoji: "👍" });
    default:
      return by.call(`message.${action.kind}`, { chatId, seq });
  }
}

test("I1–I6, I12, I22, I23 hold whatever is sent, changed and read in parallel, over several processes", async () => {
  await fc.assert(
    fc.asyncProperty(Waves, async (waves) => {
      const scene = await aScene();
      const [ann] = scene.people as [Person];
      const pollers = scene.chatIds.map((chatId) => startPoller(ann, chatId));
      const done: Done[] = [];
      let snapshots: Snapshot[] = [];
      for (const wave of waves) {
        done.push(...(await Promise.all(wave.map((action) => perform(scene, action)))));
        // Of some moment in between; the last one has changes after it, if the last wave made any.
        if (wave !== waves.at(-1)) snapshots = await takeSnapshots(placesOf(scene));
      }
      await Promise.all(pollers.map((poller) => poller.stop()));
      for (const [index, chatId] of scene.chatIds.entries()) {
        const ofChat = done.filter((each) => each.chatId === chatId);
        const poller = pollers[index] as Poller;
        await checkLog({ people: scene.people, chatId, done: ofChat, poller });
      }
      for (const snapshot of snapshots) await checkReplay(snapshot);
    }),
    // A race does not shrink.
    { numRuns: 12, endOnFailure: true },
  );
});

/** Who is in which chat: the third person in the first alone. */
function placesOf({ people, chatIds: [groupId, directId] }: Scene) {
  return people.flatMap((person, index) =>
    (index < 2 ? [groupId, directId] : [groupId]).map((chatId) => ({ person, chatId })),
  );
}
