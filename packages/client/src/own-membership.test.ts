import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { aClient } from "./testing/a-client.ts";
import { FakeServer } from "./testing/fake-server.ts";
import { chatIn } from "./testing/state-of.ts";
import { aWorld, settle, step, take, type World } from "./testing/steps.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Ann's client, online, in a group that it has opened or not, on a network that the test holds. */
async function aGroup({ isOpen }: { isOpen: boolean } = { isOpen: true }) {
  const server = new FakeServer();
  const [bob, ann] = [server.aPerson("Bob"), server.aPerson("Ann")];
  const chat = server.aChat("group", [bob, ann]);
  server.post(chat, bob, "before");
  const { client, transport } = aClient({ server, me: ann });
  client.start();
  await settle();
  if (isOpen) await client.openChat(chat.id);
  transport.isHolding = true;
  const deliverAll = () => transport.pushes.splice(0).forEach(transport.deliver);
  const flight = (name: string) => {
    const found = transport.calls.find((call) => call.name === name);
    if (!found) throw new Error(`nobody asks for ${name}`);
    return found;
  };
  return { server, bob, ann, chat, client, transport, deliverAll, flight };
}

test("who comes back while his client is being told that he is out, is in", async () => {
  const { server, bob, ann, chat, client, transport, deliverAll, flight } = await aGroup();
  server.remove(chat, ann);
  deliverAll();
  // Of the time before: nothing tells the client that it is over.
  transport.deliver({
    event: "message.created",
    data: { chatId: chat.id, rev: 3, message: server.post(chat, bob, "x") },
  });
  await settle(1_000);
  const refused = flight("chat.get");
  refused.serve();
  server.add(chat, ann);
  deliverAll();
  refused.answer();
  transport.isHolding = false;
  await settle(1_000);
  expect(chatIn(client.getState(), chat)).toMatchObject({ rev: chat.rev, lastSeq: 2 });
});

test("a look at a chat that was taken before one's removal, and arrives after it, does not bring the chat back", async () => {
  const { server, ann, chat, client, deliverAll, flight } = await aGroup();
  const looked = client.call("chat.get", { chatId: chat.id });
  await settle();
  flight("chat.get").serve();
  server.remove(chat, ann);
  deliverAll();
  flight("chat.get").answer();
  await looked;
  await settle(1_000);
  expect(client.getState().chats).toEqual({});
});

test("a chat opens although its person was out at the moment in which its messages were asked for", async () => {
  const { server, ann, chat, client, transport, deliverAll } = await aGroup({ isOpen: false });
  const opened = client.openChat(chat.id);
  await settle();
  server.remove(chat, ann);
  for (const flight of [...transport.calls]) flight.serve();
  server.add(chat, ann);
  for (const flight of [...transport.calls]) flight.answer();
  transport.isHolding = false;
  deliverAll();
  await opened;
  await settle(1_000);
  const { history, messages } = chatIn(client.getState(), chat);
  expect([history, messages.map(({ body }) => body)]).toEqual(["ready", ["before"]]);
});

test("what somebody has read while the chat is read anew is not lost", async () => {
  const { server, bob, ann, chat, client, transport, deliverAll, flight } = await aGroup();
  server.post(chat, ann, "from elsewhere");
  server.remove(chat, ann);
  server.add(chat, ann);
  deliverAll();
  await settle(1_000);
  const answer = flight("chat.get");
  answer.serve();
  server.read(chat, bob, 2);
  deliverAll();
  answer.answer();
  transport.isHolding = false;
  await settle(1_000);
  expect(chatIn(client.getState(), chat).members[bob.id]).toMatchObject({ lastReadSeq: 2 });
});

const ownStep = fc.oneof(
  { weight: 5, arbitrary: step },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom("isRemoved" as const, "isAdded" as const, "opens" as const, "looks" as const),
    }),
  },
);
const LOSSES = ["drop", "lose", "disconnect"];
type OwnStep = typeof ownStep extends fc.Arbitrary<infer Value> ? Value : never;

async function takeOwn(world: World, each: OwnStep): Promise<void> {
  const { server, chat, ann, client } = world;
  const isIn = chat.members.has(ann.id);
  const isShown = client.getState().chats[chat.id] !== undefined;
  switch (each.do) {
    case "isRemoved":
      if (isIn) server.remove(chat, ann);
      break;
    case "isAdded":
      if (!isIn) server.add(chat, ann);
      break;
    case "looks":
      client.call("chat.get", { chatId: chat.id }).catch(() => {});
      break;
    case "opens":
      client.openChat(chat.id).catch(() => {});
      break;
    case "send":
    case "markRead":
    case "loadOlder":
      if (isShown) await take(world, each);
      break;
    default:
      await take(world, each);
  }
}

test("whatever becomes of one's membership, and whatever is lost or late of it, the client ends where the server is", async () => {
  const how = fc.constantFrom(
    "reconnect" as const,
    "next news" as const,
    "news first" as const,
    "answers first" as const,
  );
  const story = fc.asyncProperty(fc.array(ownStep, { maxLength: 40 }), how, async (tried, healing) => {
    const isLossless = healing === "news first" || healing === "answers first";
    const steps = isLossless ? tried.filter(({ do: what }) => !LOSSES.includes(what)) : tried;
    const world = aWorld();
    const { client, transport, server, chat, ann, bob } = world;
    client.start();
    await settle();
    const revs: number[] = [];
    client.subscribe(() => revs.push(client.getState().chats[chat.id]?.rev ?? 0));
    await client.openChat(chat.id);
    transport.isHolding = true;
    for (const each of steps) await takeOwn(world, each);
    transport.isHolding = false;
    const arriving = transport.pushes.splice(0);
    if (healing === "news first") arriving.forEach(transport.deliver);
    for (const flight of [...transport.calls]) isLossless ? flight.answer() : flight.lose();
    if (healing === "answers first") arriving.forEach(transport.deliver);
    if (healing === "reconnect") transport.disconnect();
    if (healing === "next news" && chat.members.has(ann.id)) server.post(chat, bob, "the next one");
    // A node that missed a removal tells it as soon as it has found out.
    if (healing === "next news" && !chat.members.has(ann.id)) transport.deliver(chat.removal(ann.id));
    await settle(120_000);
    const shown = revs.filter((rev) => rev > 0);
    expect(shown).toEqual(shown.toSorted((one, other) => one - other));
    expect(Object.keys(client.getState().chats)).toEqual(chat.members.has(ann.id) ? [chat.id] : []);
    if (!chat.members.has(ann.id)) return client.stop();
    await client.openChat(chat.id);
    const { rev, lastSeq, messages, members, memberCount, pending } = chatIn(client.getState(), chat);
    expect({ rev, lastSeq, memberCount }).toEqual({
      rev: chat.rev,
      lastSeq: chat.lastSeq,
      memberCount: chat.members.size,
    });
    expect(messages).toEqual(chat.messages);
    expect(Object.keys(members).sort()).toEqual([...chat.members.keys()].sort());
    // What is lost of marks nobody tells again here, as a node does.
    if (isLossless) for (const id of chat.members.keys()) expect(members[id]).toEqual(chat.present(id));
    expect(pending.filter(({ state }) => state !== "failed")).toEqual([]);
    client.stop();
  });
  await fc.assert(story, { numRuns: 1_000 });
});
