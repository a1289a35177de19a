import type { ChatState, Client } from "@parley/client";
import { AppError, type ChatId, type LogEvent, type Output } from "@parley/protocol";
import { changesOf } from "./changes-of.ts";
import { untilReached } from "./until-reached.ts";

type Options = {
  client: Client;
  /** Called with one event after the other, each in the order of its chat. The next waits until it is done. */
  onEvent: (event: LogEvent) => Promise<void>;
};

/**
 * Hands over what happens in all chats from now on: messages written and changed, people coming and going, groups
 * renamed. Each change is handed over once, over any number of lost connections; of several of one thing in one moment,
 * the last. @throws AppError
 */
export async function followLog({ client, onEvent }: Options): Promise<never> {
  const revs = new Map<ChatId, number>();
  let isBegun = false;
  for await (const _ of changesOf(client)) {
    const { isReady, hasMoreChats } = client.getState();
    if (!isReady) continue;
    if (hasMoreChats) await untilReached(() => client.loadMoreChats());
    for (const chat of Object.values<ChatState>(client.getState().chats)) await handChanges(chat);
    isBegun = true;
  }
  throw new AppError("internal");

  async function handChanges({ id, rev, membersRev }: ChatState): Promise<void> {
    // What one finds at the start is old. A chat that is new later began with one's joining it.
    const since = revs.get(id) ?? (isBegun ? Math.max(0, membersRev - 1) : rev);
    revs.set(id, since);
    if (rev > since) await handAfter(id);
  }

  async function handAfter(chatId: ChatId): Promise<void> {
    let page: Output<"chat.changes"> | undefined;
    do {
      const since = revs.get(chatId) ?? 0;
      page = await untilReached(() => client.call("chat.changes", { chatId, since })).catch(unlessGone);
      for (const event of page?.changes ?? []) await onEvent(event);
      revs.set(chatId, Math.max(since, page?.rev ?? since));
    } while (page?.more);
  }
}

/** One chat that one is no longer in ends nothing. */
function unlessGone(error: unknown): undefined {
  if (!(error instanceof AppError && ["not_found", "forbidden"].includes(error.code))) throw error;
}
