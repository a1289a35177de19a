import type { Client } from "@parley/client";
import type { ChatId, Message, User, UserId } from "@parley/protocol";
import { messagesAfter } from "./messages-after.ts";
import { untilReached } from "./until-reached.ts";

/** Takes a message with those who may have written it. What it had already, it leaves out. */
export type Hand = (message: Message, senders: ReadonlyMap<UserId, User>) => void;

type Missing = {
  chatId: ChatId;
  /** The last seq that was handed over; asked anew after each outage. */
  after: () => number;
  hand: Hand;
};

/** Hands over from the history what came after a seq, as it came: what others have read since is left out. */
export function handMissing({ call }: Pick<Client, "call">, { chatId, after, hand }: Missing): Promise<void> {
  return untilReached(async () => {
    for await (const { messages, users } of messagesAfter(call, { chatId, after: after() })) {
      const senders = new Map(users.map((user) => [user.id, user]));
      for (const { read, readCount, ...message } of messages) hand(message, senders);
    }
  });
}
