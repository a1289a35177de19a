import { type ChatId, type EventData, TYPING_EXPIRES_MS, type UserId } from "@parley/protocol";
import { changeChat } from "./change-chat.ts";
import { stopTyping } from "./set-typing.ts";
import type { Store } from "./store.ts";

export type Typing = {
  /** Somebody is typing: for TYPING_EXPIRES_MS from now. */
  hear(news: EventData<"chat.typing">): void;
  stop(): void;
};

/** Takes away who has not been heard of for a while: that somebody stopped is never said. */
export function createTyping({ store }: { store: Store }): Typing {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  return {
    hear({ chatId, userId }) {
      const key = `${chatId} ${userId}`;
      clearTimeout(timers.get(key));
      timers.set(
        key,
        setTimeout(() => expire(chatId, userId), TYPING_EXPIRES_MS),
      );
    },
    stop() {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
      store.update((state) =>
        Object.values(state.chats).reduce(
          (next, { id }) =>
            changeChat(next, id, (chat) => (chat.typingIds.length ? { ...chat, typingIds: [] } : chat)),
          state,
        ),
      );
    },
  };

  function expire(chatId: ChatId, userId: UserId): void {
    timers.delete(`${chatId} ${userId}`);
    store.update((state) => changeChat(state, chatId, (chat) => stopTyping(chat, userId)));
  }
}
