import type { ChatId } from "@parley/protocol";
import { aGroup } from "../people/chats.ts";
import { type Person, register } from "../people/person.ts";
import type { ServerAddress } from "../stack/server-address.ts";
import { fillChat } from "../volume/fill-chat.ts";
import { openWriter, type Writer } from "./open-writer.ts";

/** Of them a group has as many as are needed that none is slowed down. */
const SENDERS = 5;

export type Setting = { bob: Person; chatId: ChatId; senders: Writer[] };

/** A group with so much history, the one who reads and writes in it, and those who will write to him. */
export async function setUp(server: ServerAddress, { messages }: { messages: number }): Promise<Setting> {
  const [bob, ...others] = await Promise.all([
    register(server.webUrl, "Bob"),
    ...Array.from({ length: SENDERS }, () => register(server.webUrl, "Ann")),
  ]);
  const chatId = await aGroup(bob, "Harbour", others);
  await fillChat(server.databaseUrl, { chatId, members: others, count: messages });
  const senders = await Promise.all(others.map((other) => openWriter(server, other)));
  return { bob, chatId, senders };
}
