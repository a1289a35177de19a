import type { ChatId } from "@parley/protocol";
import { headOnly } from "./cached-chat.ts";
import { changeChat } from "./change-chat.ts";
import type { ChatState } from "./state.ts";
import type { Store } from "./store.ts";

/** So many chats keep their messages in memory: those that were opened, or read ahead, last. */
const OPEN_CHATS_MAX = 50;
/** And so many messages the one that is looked at, unless somebody is looking further back. */
const WINDOW_MAX = 2_000;
/** And so many each of the others: who comes back to one sees its newest. */
const PASSED_WINDOW_MAX = 200;
/** Cut in pieces of this size, so that a busy chat is not cut with every message. */
const WINDOW_SLACK = 200;

export type Windows = {
  /** These chats have come with their messages; the first was opened longest ago. */
  adopt(chatIds: readonly ChatId[]): void;
  /** Somebody looks at the chat. */
  open(chatId: ChatId): void;
  /** The chat's last page was read ahead: it counts as opened just before the one that is looked at. */
  keep(chatId: ChatId): void;
  isLookedAt(chatId: ChatId): boolean;
  /** Somebody looks at what is further back: it stays until another chat is opened. */
  grow(chatId: ChatId): void;
  /** Begins to watch the sizes. @returns a function that ends it */
  watch(): () => void;
};

/** Keeps memory bounded, however long the client runs and however many chats are visited. */
export function createWindows({ store }: { store: Store }): Windows {
  /** The last one is looked at. */
  const opened = new Set<ChatId>();
  let grownTo = 0;

  return {
    adopt(chatIds) {
      const before = [...opened];
      opened.clear();
      for (const chatId of [...chatIds, ...before]) opened.add(chatId);
    },
    open(chatId) {
      if (isLookedAt(chatId)) return;
      moveToEnd(chatId);
      grownTo = 0;
      closeOldest();
    },
    keep(chatId) {
      const current = [...opened].at(-1);
      moveToEnd(chatId);
      if (current) moveToEnd(current);
      closeOldest();
    },
    isLookedAt,
    grow(chatId) {
      grownTo = store.getState().chats[chatId]?.messages.length ?? 0;
    },
    watch: () => store.subscribe(trimAll),
  };

  function isLookedAt(chatId: ChatId): boolean {
    return [...opened].at(-1) === chatId;
  }

  function moveToEnd(chatId: ChatId): void {
    opened.delete(chatId);
    opened.add(chatId);
  }

  function closeOldest(): void {
    const [oldest] = opened;
    if (opened.size <= OPEN_CHATS_MAX || !oldest) return;
    opened.delete(oldest);
    const meId = store.getState().me?.id;
    store.update((state) => changeChat(state, oldest, (chat) => headOnly(chat, meId)));
  }

  function trimAll(): void {
    const current = [...opened].at(-1);
    for (const chatId of opened)
      trim(chatId, chatId === current ? Math.max(WINDOW_MAX, grownTo) : PASSED_WINDOW_MAX);
  }

  function trim(chatId: ChatId, limit: number): void {
    const isTooLong = ({ messages }: ChatState) => messages.length > limit + WINDOW_SLACK;
    store.update((state) =>
      changeChat(state, chatId, (chat) =>
        isTooLong(chat) ? { ...chat, messages: chat.messages.slice(-limit) } : chat,
      ),
    );
  }
}
