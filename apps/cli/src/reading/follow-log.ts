import type { ChatState, Client } from "@parley/client";
import { AppError, type ChatId, type LogEvent, type Output } from "@parley/protocol";
import { changesOf } from "./changes-of.ts";
import { untilReached } from "./until-reached.ts";
import type { WatchState } from "./watch-state.ts";

type Options = {
  client: Client;
  /** Where to go on in the chats that it knows; it moves behind what is dealt with. */
  state: WatchState;
  /** Called with one event after the other, each in the order of its chat. The next waits until it is done. */
  onEvent: (event: LogEvent) => Promise<void>;
  /** Waits until all that was handed over is dealt with. */
  settled: () => Promise<void>;
};

/**
 * Hands over what happens in all chats, from now on or from where the state ends: messages written and changed, people
 * coming and going, groups renamed. Each change is handed over once, over any number of lost connections; of several of
 * one thing in one moment, the last. @throws AppError
 */
export async function followLog({ client, state, onEvent, settled }: Options): Promise<never> {
  const handed = new Map<ChatId, number>();
  /** Joined while nobody watched: their logs are read from the beginning. */
  const joinedAway = new Set<ChatId>();
  let isBegun = false;
  for await (const _ of changesOf(client)) {
    const { isReady, hasMoreChats } = client.getState();
    if (!isReady) continue;
    if (hasMoreChats) await untilReached(() => client.loadMoreChats());
    for (const chat of Object.values<ChatState>(client.getState().chats)) await handChanges(chat);
    isBegun = true;
  }
  throw new AppError("internal");

  async function handChanges(chat: ChatState): Promise<void> {
    const { id, rev } = chat;
    const since = handed.get(id) ?? (await beginningOf(chat));
    handed.set(id, since);
    if (rev > since) await handAfter(id);
  }

  async function beginningOf(chat: ChatState): Promise<number> {
    const known = state.after(chat.id);
    if (known !== undefined) return known;
    if (!isBegun && !state.isNew) joinedAway.add(chat.id);
    const since = firstRevOf(chat);
    await state.moveTo(chat.id, since);
    return since;
  }

  function firstRevOf({ rev, membersRev }: ChatState): number {
    // It has just been joined: that is its last change of membership.
    if (isBegun) return Math.max(0, membersRev - 1);
    // What one finds at the very first start is old. What a state does not know was joined since, nobody knows when.
    return state.isNew ? rev : 0;
  }

  async function handAfter(chatId: ChatId): Promise<void> {
    const oldSeq = joinedAway.has(chatId) ? joinedSeqIn(client, chatId) : 0;
    let page: Output<"chat.changes"> | undefined;
    do {
      const since = handed.get(chatId) ?? 0;
      page = await untilReached(() => client.call("chat.changes", { chatId, since })).catch(unlessGone);
      for (const event of page?.changes ?? []) if (!isUpTo(oldSeq, event)) await onEvent(event);
      const rev = Math.max(since, page?.rev ?? since);
      handed.set(chatId, rev);
      await settled();
      await state.moveTo(chatId, rev);
    } while (page?.more);
  }
}

function joinedSeqIn(client: Client, chatId: ChatId): number {
  const { me, chats } = client.getState();
  return (me && chats[chatId]?.members[me.id]?.joinedSeq) ?? 0;
}

/** What was written before one joined is no news. */
function isUpTo(seq: number, { data }: LogEvent): boolean {
  return "message" in data && data.message.seq <= seq;
}

/** One chat that one is no longer in ends nothing. */
function unlessGone(error: unknown): undefined {
  if (!(error instanceof AppError && ["not_found", "forbidden"].includes(error.code))) throw error;
}
