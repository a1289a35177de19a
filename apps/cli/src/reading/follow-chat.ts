import { setTimeout as wait } from "node:timers/promises";
import type { Client } from "@parley/client";
import { AppError, type ChatId, type Message, type User, type UserId } from "@parley/protocol";
import { TerminalError } from "../terminal-error.ts";
import { messagesAfter } from "./messages-after.ts";

type Options = {
  client: Client;
  chatId: ChatId;
  /** The last seq that was printed already. */
  after: number;
  onMessage: (message: Message, senders: ReadonlyMap<UserId, User>) => void;
};

/**
 * Follows a chat: hands over every message after a seq exactly once and in order, over any number of lost
 * connections. Runs until the person is no longer in the chat. @throws AppError
 */
export async function followChat({ client, chatId, after, onMessage }: Options): Promise<never> {
  let last = after;
  const hand = (message: Message, senders: ReadonlyMap<UserId, User>) => {
    if (message.seq <= last) return;
    last = message.seq;
    onMessage(message, senders);
  };
  await client.openChat(chatId);
  for await (const _ of changesOf(client)) {
    const chat = client.getState().chats[chatId];
    if (!chat) throw new TerminalError("not_found", "chatEnded");
    if (chat.lastSeq <= last) continue;
    const isWindowEnough = (chat.messages[0]?.seq ?? Number.POSITIVE_INFINITY) <= last + 1;
    if (!isWindowEnough) await untilReached(() => handMissing(client, { chatId, after: last, hand }));
    const senders = new Map(Object.values<User>(client.getState().users).map((user) => [user.id, user]));
    // Where a change brought a later message first, the ones before it are on their way.
    for (const message of chat.messages) if (message.seq <= last + 1) hand(message, senders);
  }
  throw new AppError("internal");
}

type Missing = {
  chatId: ChatId;
  after: number;
  hand: (message: Message, senders: ReadonlyMap<UserId, User>) => void;
};

/** After a long absence the client keeps the newest page only; what lies before it comes from the history. */
async function handMissing(client: Client, { chatId, after, hand }: Missing): Promise<void> {
  for await (const { messages, users } of messagesAfter(client.call, { chatId, after })) {
    const senders = new Map(users.map((user) => [user.id, user]));
    for (const message of messages) hand(message, senders);
  }
}

const RETRY_MS = 1_000;

/** Works through an outage of the server; what has been handed over is not handed over again. */
async function untilReached(work: () => Promise<void>): Promise<void> {
  try {
    return await work();
  } catch (error) {
    if (!isOutage(error)) throw error;
  }
  await wait(RETRY_MS);
  return untilReached(work);
}

function isOutage(error: unknown): boolean {
  return (
    error instanceof AppError && ["unavailable", "timeout", "rate_limited", "internal"].includes(error.code)
  );
}

/** Yields once at first and then after changes of the client's state, as often as the consumer comes back. */
async function* changesOf(client: Client): AsyncGenerator<void> {
  let changed = Promise.withResolvers<void>();
  client.subscribe(() => changed.resolve());
  while (true) {
    changed = Promise.withResolvers<void>();
    yield;
    await changed.promise;
  }
}
