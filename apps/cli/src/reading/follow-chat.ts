import type { Client } from "@parley/client";
import { AppError, type ChatId, type User } from "@parley/protocol";
import { TerminalError } from "../terminal-error.ts";
import { changesOf } from "./changes-of.ts";
import { type Hand, handMissing } from "./hand-missing.ts";
import { untilReached } from "./until-reached.ts";

type Options = {
  client: Client;
  chatId: ChatId;
  /** The last seq that was printed already. */
  after: number;
  onMessage: Hand;
};

/**
 * Follows a chat: hands over every message after a seq exactly once and in order, over any number of lost
 * connections. Runs until the person is no longer in the chat. @throws AppError
 */
export async function followChat({ client, chatId, after, onMessage }: Options): Promise<never> {
  let last = after;
  const hand: Hand = (message, senders) => {
    if (message.seq <= last) return;
    last = message.seq;
    onMessage(message, senders);
  };
  await untilReached(() => client.openChat(chatId));
  for await (const _ of changesOf(client)) {
    const chat = client.getState().chats[chatId];
    if (!chat) throw new TerminalError("not_found", "chatEnded");
    if (chat.lastSeq <= last) continue;
    const isWindowEnough = (chat.messages[0]?.seq ?? Number.POSITIVE_INFINITY) <= last + 1;
    // After a long absence the client keeps the newest page only; what lies before it comes from the history.
    if (!isWindowEnough) await handMissing(client, { chatId, after: () => last, hand });
    const senders = new Map(Object.values<User>(client.getState().users).map((user) => [user.id, user]));
    // Where a change brought a later message first, the ones before it are on their way.
    for (const message of chat.messages) if (message.seq <= last + 1) hand(message, senders);
  }
  throw new AppError("internal");
}
