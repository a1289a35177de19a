import type { ChatState, Client, State } from "@parley/client";
import { AppError, type ChatId, type Message } from "@parley/protocol";
import { changesOf } from "./changes-of.ts";
import { type Hand, handMissing } from "./hand-missing.ts";
import { untilReached } from "./until-reached.ts";

type Options = {
  client: Client;
  /** The last seq that was printed already, by chat. A chat that is not there is followed from when one joined it. */
  after: ReadonlyMap<ChatId, number>;
  onMessage: Hand;
};

/**
 * Follows all chats, those to come too: hands over every message exactly once, and in each chat in order, over any
 * number of lost connections. @throws AppError
 */
export async function followChats({ client, after, onMessage }: Options): Promise<never> {
  const last = new Map(after);
  const hand: Hand = (message, senders) => {
    if (message.seq <= (last.get(message.chatId) ?? 0)) return;
    last.set(message.chatId, message.seq);
    onMessage(message, senders);
  };
  for await (const _ of changesOf(client)) {
    const { isReady, hasMoreChats } = client.getState();
    if (!isReady) continue;
    if (hasMoreChats) await untilReached(() => client.loadMoreChats());
    for (const { id } of Object.values<ChatState>(client.getState().chats)) await handNews(id);
  }
  throw new AppError("internal");

  async function handNews(chatId: ChatId): Promise<void> {
    const state = client.getState();
    const chat = state.chats[chatId];
    if (!chat) return;
    const known = last.get(chatId) ?? beginningOf(chat, state);
    last.set(chatId, known);
    if (chat.lastSeq <= known) return;
    const next = onlyNew(chat, known);
    const sender = next && state.users[next.senderId];
    if (next && sender) return hand(next, new Map([[sender.id, sender]]));
    await handMissing(client, { chatId, after: () => last.get(chatId) ?? known, hand }).catch(unlessGone);
  }
}

/** Whoever joins is told what comes from then on. */
function beginningOf({ members }: ChatState, { me }: State): number {
  return (me && members[me.id]?.joinedSeq) ?? 0;
}

/** The one message that is new, where it is one, and says by itself who wrote it. */
function onlyNew({ lastMessage, lastSeq }: ChatState, known: number): Message | undefined {
  const isOnly = lastMessage?.seq === known + 1 && lastSeq === known + 1 && !lastMessage.system;
  return isOnly ? lastMessage : undefined;
}

/** One chat that one is no longer in ends nothing. */
function unlessGone(error: unknown): void {
  if (!(error instanceof AppError && ["not_found", "forbidden"].includes(error.code))) throw error;
}
