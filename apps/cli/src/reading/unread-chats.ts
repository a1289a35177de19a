import type { Call } from "@parley/client/http";
import type { Chat } from "@parley/protocol";
import { everyChat } from "./every-chat.ts";
import { findChat } from "./find-chat.ts";

/** @returns the one chat that was named, or all that have something unread. */
export async function unreadChats(call: Call, name: string | undefined): Promise<Chat[]> {
  if (name !== undefined) return [await call("chat.get", { chatId: await findChat(call, name) })];
  const chats = await Array.fromAsync(everyChat(call));
  return chats.filter(({ unreadCount }) => unreadCount > 0);
}
