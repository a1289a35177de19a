import type { Person } from "@parley/core/testing/a-person";
import type { ChatId } from "@parley/protocol";
import type { Device } from "./connect.ts";
import type { Watching } from "./expect-replay.ts";
import type { Network, Node } from "./start-nodes.ts";

/** Those who act: each from a device that is not watched, for its own answer takes the place of a push. */
const actors = ["ann", "adam", "bob", "zoe"] as const;
/** Those who watch; of the actors another device of each. */
const watchers = [...actors, "eve", "rex", "rob", "nia", "joe"] as const;

export type ReplayScene = {
  network: Network;
  chatId: ChatId;
  /** Ann's and Bob's. */
  directId: ChatId;
  people: Record<(typeof watchers)[number], Person>;
  watching: Watching;
  close(): void;
} & Record<(typeof actors)[number], Device>;

/**
 * A group of Ann, who owns it, Adam, its admin, Bob, Eve and Zoe, on two nodes. Rex was removed; Rob was removed, and
 * added again like Nia after its history was closed; Joe is a stranger. Message 1 is Ann's, message 2 is Eve's.
 */
export async function aReplayScene(network: Network): Promise<ReplayScene> {
  const [ann, adam, bob, zoe, eve, rex, rob, nia, joe] = await network.people(...watchers);
  const people = { ann, adam, bob, zoe, eve, rex, rob, nia, joe };
  const chatId = await aGroupWithPast(network, people);
  const { id: directId } = await network.aDirectChat(ann, bob);
  const { one, other } = network;
  const acting = await connectAll(await onNewDevices(network, people), actors, [one, other]);
  const watching = await connectAll(people, watchers, [other, one]);
  const close = () => {
    for (const { socket } of [...Object.values(acting), ...Object.values(watching)]) socket.disconnect();
  };
  return { network, chatId, directId, people, watching, close, ...acting };
}

async function aGroupWithPast(network: Network, people: ReplayScene["people"]): Promise<ChatId> {
  const { ann, adam, bob, zoe, eve, rex, rob, nia } = people;
  const { id: chatId } = await network.aGroup([ann, adam, bob, zoe, eve, rex, rob]);
  await ann.call("message.send", { chatId, clientId: "a", body: "hi" });
  await eve.call("message.send", { chatId, clientId: "b", body: "ho" });
  await ann.call("member.setRole", { chatId, userId: adam.id, role: "admin" });
  for (const { id: userId } of [rex, rob]) await ann.call("member.remove", { chatId, userId });
  await ann.call("chat.update", { chatId, hasOpenHistory: false });
  for (const { id: userId } of [rob, nia]) await ann.call("member.add", { chatId, userId });
  return chatId;
}

/** Whoever signs out there stays signed in where he watches. */
async function onNewDevices(network: Network, { ann, adam, bob, zoe }: ReplayScene["people"]) {
  return {
    ann: await network.aDevice(ann),
    adam: await network.aDevice(adam),
    bob: await network.aDevice(bob),
    zoe: await network.aDevice(zoe),
  };
}

/** One device of each, on the two nodes by turns. */
async function connectAll<Name extends string>(
  people: Record<Name, Person>,
  names: readonly Name[],
  nodes: readonly [Node, Node],
): Promise<Record<Name, Device>> {
  const connected = names.map(async (name, n) => [
    name,
    await nodes[n % 2 === 0 ? 0 : 1].connect(people[name]),
  ]);
  return Object.fromEntries(await Promise.all(connected));
}
