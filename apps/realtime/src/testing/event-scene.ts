import type { Person } from "@parley/core/testing/a-person";
import { anAccessToken } from "@parley/core/testing/an-access-token";
import { createPrincipals, type Principals } from "@parley/core/testing/principals";
import type { ChatId } from "@parley/protocol";
import type { Device } from "./connect.ts";
import type { Ear } from "./ears.ts";
import type { Network } from "./start-nodes.ts";

/**
 * Who listens. `target` is a plain member to whom things are done; the tokens are the owner's: to read everything, to
 * read the scene's chat alone, to read another chat alone, and to write.
 */
export const listeners = [
  "stranger",
  "otherAdmin",
  "removed",
  "member",
  "admin",
  "owner",
  "target",
  "readToken",
  "chatToken",
  "elsewhereToken",
  "writeToken",
] as const;
export type Listener = (typeof listeners)[number];

export type EventScene = {
  chatId: ChatId;
  people: Principals["people"];
  /** Who makes it happen, each on a device that does not listen. */
  acting: Record<"owner" | "admin" | "member", Device>;
  listening: Record<Listener, Person>;
  ears: Record<Listener, Ear>;
  close(): void;
};

/** A group as the matrix of calls has it, whose people act on one node and listen on the other. */
export async function anEventScene(
  network: Network,
  listen: (port: number, person: Person) => Promise<Ear>,
): Promise<EventScene> {
  const { people, aGroup } = await createPrincipals(network);
  const chatId = await aGroup();
  const listening = await onTheirDevices(network, people, chatId);
  const acting = {
    owner: await network.one.connect(await network.aDevice(people.owner)),
    admin: await network.one.connect(await network.aDevice(people.admin)),
    member: await network.one.connect(await network.aDevice(people.member)),
  };
  const connected = listeners.map(
    async (name) => [name, await listen(network.other.port, listening[name])] as const,
  );
  const ears = Object.fromEntries(await Promise.all(connected)) as EventScene["ears"];
  const close = () => {
    for (const { socket } of Object.values(acting)) socket.disconnect();
    for (const ear of Object.values(ears)) ear.close();
  };
  return { chatId, people, acting, listening, ears, close };
}

async function onTheirDevices(
  { core, aDevice, aGroup }: Network,
  people: Principals["people"],
  chatId: ChatId,
): Promise<EventScene["listening"]> {
  const { stranger, otherAdmin, removed, member, admin, owner, target } = people;
  const elsewhere = await aGroup([owner]);
  const token = (options: Parameters<typeof anAccessToken>[2]) => anAccessToken(core, owner, options);
  return {
    stranger: await aDevice(stranger),
    otherAdmin: await aDevice(otherAdmin),
    removed: await aDevice(removed),
    member: await aDevice(member),
    admin: await aDevice(admin),
    owner: await aDevice(owner),
    target: await aDevice(target),
    readToken: await token({ scopes: ["read"] }),
    chatToken: await token({ scopes: ["read", "write"], chatIds: [chatId] }),
    elsewhereToken: await token({ scopes: ["read"], chatIds: [elsewhere.id] }),
    writeToken: await token({ scopes: ["write"] }),
  };
}
