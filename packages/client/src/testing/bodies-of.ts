import type { ChatId } from "@parley/protocol";
import type { Client } from "../client.ts";
import { rowsOf } from "../rows-of.ts";

/** @returns what a person reads in the chat, from top to bottom. */
export function bodiesOf(client: Client, chatId: ChatId): string[] {
  const { chats, me } = client.getState();
  const chat = chats[chatId];
  return chat && me ? rowsOf(chat, me.id).map(({ body }) => body) : [];
}
