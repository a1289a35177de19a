import type { ChatId, UserId } from "@parley/protocol";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Client } from "./client.ts";
import { rowsOf } from "./rows-of.ts";
import { aClient } from "./testing/a-client.ts";
import type { FakeChat } from "./testing/fake-chat.ts";
import { FakeServer } from "./testing/fake-server.ts";
import type { FakeTransport } from "./testing/fake-transport.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

// What can happen to a client, one thing at a time. `pick` chooses among what is on its way.
const step = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ do: "send" } as const) },
  { weight: 4, arbitrary: fc.constant({ do: "otherPosts" } as const) },
  { weight: 2, arbitrary: fc.constant({ do: "otherMentions" } as const) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom("otherEdits", "otherDeletes"), pick: fc.nat(20) }),
  },
  { weight: 1, arbitrary: fc.constant({ do: "otherReads" } as const) },
  { weight: 1, arbitrary: fc.constant({ do: "memberJoins" } as const) },
  { weight: 1, arbitrary: fc.constant({ do: "memberLeaves" } as const) },
  { weight: 1, arbitrary: fc.constant({ do: "disconnect" } as const) },
  { weight: 1, arbitrary: fc.constant({ do: "loadOlder" } as const) },
  { weight: 1, arbitrary: fc.constant({ do: "markRead" } as const) },
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constantFrom("deliver", "double", "drop"), pick: fc.nat(20) }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constantFrom("serve", "answer", "answer", "lose"), pick: fc.nat(20) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("wait" as const), ms: fc.nat(400) }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

function aWorld() {
  const server = new FakeServer();
  const [ann, bob, cem, dee] = ["Ann", "Bob", "Cem", "Dee"].map((name) => server.aPerson(name));
  if (!ann || !bob || !cem || !dee) throw new Error("four people");
  const chat = server.aChat("group", [ann, bob, cem]);
  server.post(chat, bob, "before");
  const { client, transport } = aClient({ server, me: ann });
  return { server, ann, bob, cem, dee, chat, client, transport };
}
type World = ReturnType<typeof aWorld>;

const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

async function take(world: World, each: Step): Promise<void> {
  const { server, chat, client, transport, bob, dee } = world;
  switch (each.do) {
    case "send":
      client.send(chat.id, `own ${chat.lastSeq}`);
      break;
    case "otherPosts":
      server.post(chat, bob, `other ${chat.lastSeq}`);
      break;
    case "otherMentions":
      server.post(chat, bob, "@ann", [world.ann.id]);
      break;
    case "otherEdits":
    case "otherDeletes":
      changeOne(world, each);
      break;
    case "otherReads":
      server.read(chat, bob, chat.lastSeq);
      break;
    case "memberJoins":
      if (!chat.members.has(dee.id)) server.add(chat, dee);
      break;
    case "memberLeaves":
      if (chat.members.has(dee.id)) server.remove(chat, dee);
      break;
    case "disconnect":
      transport.disconnect();
      break;
    case "loadOlder":
      client.loadOlder(chat.id).catch(() => {});
      break;
    case "markRead":
      client.markRead(chat.id, chat.lastSeq);
      break;
    case "deliver":
    case "double":
    case "drop":
      passPush(transport, each);
      break;
    case "serve":
    case "answer":
    case "lose":
      transport.calls[each.pick % transport.calls.length]?.[each.do]();
      break;
    case "wait":
      await settle(each.ms);
      break;
    default:
      each satisfies never;
  }
  await settle();
}

/** Like a server, it leaves tombstones as they are. */
function changeOne({ server, chat }: World, each: { do: "otherEdits" | "otherDeletes"; pick: number }): void {
  const message = chat.messages[each.pick % chat.messages.length];
  if (!message || message.deletedAt !== null) return;
  const edit = { body: "edited", mentions: [], editedAt: message.createdAt };
  const tombstone = { body: "", mentions: [], deletedAt: message.createdAt };
  server.change(chat, message.seq, each.do === "otherEdits" ? edit : tombstone);
}

function passPush(transport: FakeTransport, each: { do: "deliver" | "double" | "drop"; pick: number }): void {
  const index = each.pick % transport.pushes.length;
  const push = transport.pushes[index];
  if (!push) return;
  if (each.do !== "double") transport.pushes.splice(index, 1);
  if (each.do !== "drop") transport.deliver(push);
}

/** Watches what must hold at every moment, not only in the end. */
function watch(client: Client, chatId: ChatId): void {
  let lastRev = 0;
  client.subscribe(() => {
    const { chats, me } = client.getState();
    const chat = chats[chatId];
    if (!chat || !me) return;
    expect(chat.rev).toBeGreaterThanOrEqual(lastRev);
    lastRev = chat.rev;
    const keys = rowsOf(chat, me.id).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const first = chat.messages[0]?.seq ?? 1;
    expect(chat.messages.map(({ seq }) => seq)).toEqual(chat.messages.map((_, index) => first + index));
  });
}

/** The network is good again; what was on its way is lost. */
async function heal(
  { transport, server, chat, bob }: World,
  how: "reconnect" | "next message",
): Promise<void> {
  transport.isHolding = false;
  transport.pushes.length = 0;
  for (const flight of transport.calls) flight.lose();
  if (how === "reconnect") transport.disconnect();
  else server.post(chat, bob, "the next one");
  await settle(120_000);
}

/** What is known of a chat whether it is open or not. */
function expectHead(client: Client, server: FakeChat, meId: UserId): void {
  const chat = client.getState().chats[server.id];
  const { lastSeq, lastMessage, lastReadSeq, unreadCount, mentionSeqs, memberCount } = server.view(
    meId,
    "all",
  );
  expect(client.getState().connection).toBe("online");
  expect(chat).toMatchObject({ rev: server.rev, lastSeq, lastMessage, lastReadSeq, memberCount });
  expect(chat).toMatchObject({ unreadCount, mentionSeqs });
}

function expectServerState(client: Client, server: FakeChat): void {
  const chat = client.getState().chats[server.id];
  expect(chat?.messages).toEqual(server.messages);
  expect(chat?.pending).toEqual([]);
  const members = [...server.members.keys()].map((id) => [id, server.present(id)]);
  expect(chat?.members).toEqual(Object.fromEntries(members));
  expect(chat?.hasAllMembers).toBe(true);
}

test("whatever is lost, doubled, late or out of order, the client ends where the server is", async () => {
  const how = fc.constantFrom("reconnect" as const, "next message" as const);
  const opening = fc.constantFrom("before" as const, "meanwhile" as const, "never" as const);
  const steps = fc.array(step, { maxLength: 60 });
  const story = fc.asyncProperty(steps, how, opening, async (steps, healing, opened) => {
    const world = aWorld();
    const { client, transport, chat } = world;
    client.start();
    await settle();
    watch(client, chat.id);
    transport.isHolding = opened === "meanwhile";
    if (opened !== "never") client.openChat(chat.id).catch(() => {});
    await settle();
    transport.isHolding = true;
    for (const each of steps) await take(world, each);
    await heal(world, healing);
    expectHead(client, chat, world.ann.id);
    await client.openChat(chat.id);
    expectHead(client, chat, world.ann.id);
    const sent = steps.filter((each) => each.do === "send").length;
    expectServerState(client, chat);
    expect(chat.messages.filter(({ senderId }) => senderId === world.ann.id)).toHaveLength(sent);
    client.stop();
  });
  await fc.assert(story, { numRuns: 300 });
});
