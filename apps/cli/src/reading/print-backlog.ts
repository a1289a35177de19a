import type { Call } from "@parley/client/http";
import type { ChatId } from "@parley/protocol";
import type { ReadingPlace } from "../tree/place.ts";
import type { Delivery } from "./delivery.ts";
import type { Hand } from "./hand-missing.ts";
import { messagesAfter } from "./messages-after.ts";
import { newestMessages } from "./newest-messages.ts";
import { seqBefore } from "./seq-before.ts";
import type { TailState } from "./tail-state.ts";

type Options = {
  call: Call;
  count: number;
  since: ReadingPlace | undefined;
  state: TailState;
  delivery: Delivery;
  onMessage: Hand;
  /** The last seq before one joined, where chats are read that the state may not have known. */
  joinedSeq?: number;
};

/**
 * Prints what a chat has at present: what comes after the state's place, or a given one, or the newest few.
 * @returns the last seq up to which all is printed.
 */
export async function printBacklog(chatId: ChatId, options: Options): Promise<number> {
  const { state, call, since, joinedSeq } = options;
  const known = state.after(chatId) ?? (state.isNew ? undefined : joinedSeq);
  const after = known ?? (since && (await seqBefore(call, chatId, since)));
  return after === undefined ? printNewest(chatId, options) : printAfter({ chatId, seq: after }, options);
}

async function printAfter(
  { chatId, seq }: { chatId: ChatId; seq: number },
  options: Options,
): Promise<number> {
  const { call, delivery, onMessage } = options;
  let last = seq;
  await delivery.begin({ chatId, seq });
  for await (const { messages, users } of messagesAfter(call, { chatId, after: seq })) {
    const senders = new Map(users.map((user) => [user.id, user]));
    for (const { read, readCount, ...message } of messages) onMessage(message, senders);
    last = messages.at(-1)?.seq ?? last;
    await delivery.pace();
  }
  return last;
}

async function printNewest(chatId: ChatId, { call, count, delivery, onMessage }: Options): Promise<number> {
  // One message is asked for even where none is wanted: it says where the chat ends now.
  const { messages, senders, lastSeq } = await newestMessages(call, { chatId, limit: Math.max(1, count) });
  // As it will be for those to come: what others have read since is not told.
  const asLive = messages.map(({ read, readCount, ...message }) => message);
  const wanted = asLive.slice(messages.length - count);
  const last = messages.at(-1)?.seq ?? lastSeq;
  await delivery.begin({ chatId, seq: (wanted[0]?.seq ?? last + 1) - 1 });
  for (const message of wanted) onMessage(message, senders);
  return last;
}
