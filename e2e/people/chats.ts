import { randomUUIDv7 } from "node:crypto";
import type { ChatId, Message } from "@parley/protocol";
import type { Person } from "./person.ts";

/** The direct chat of two people, over REST. */
export async function directChat(person: Person, other: Person): Promise<ChatId> {
  const { chat } = await person.call("chat.create", { kind: "direct", userId: other.user.id });
  return chat.id;
}

/** A group of the owner and the others, over REST. */
export async function aGroup(owner: Person, title: string, others: Person[]): Promise<ChatId> {
  const memberIds = others.map(({ user }) => user.id);
  const { chat } = await owner.call("chat.create", { kind: "group", title, memberIds });
  return chat.id;
}

/** Sends a message over REST. */
export async function write(person: Person, chatId: ChatId, body: string): Promise<Message> {
  const { message } = await person.call("message.send", { chatId, clientId: randomUUIDv7(), body });
  return message;
}
