import {
  type ChatId,
  type EventData,
  TYPING_EXPIRES_MS,
  TYPING_THROTTLE_MS,
  type UserId,
} from "@parley/protocol";
import { changeChat } from "./change-chat.ts";
import type { Call } from "./http-call.ts";
import { stopTyping } from "./set-typing.ts";
import type { Store } from "./store.ts";

export type Typing = {
  /** Somebody is typing: for TYPING_EXPIRES_MS from now. */
  hear(news: EventData<"chat.typing">): void;
  /** The person has typed: tells the others of the chat, if there are any, at most once in TYPING_THROTTLE_MS. */
  say(chatId: ChatId): void;
  stop(): void;
};

/** Says who types. Who has not been heard of for a while is taken away: that somebody stopped is never said. */
export function createTyping({ store, call }: { store: Store; call: Call }): Typing {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const saidAt = new Map<ChatId, number>();

  return {
    hear({ chatId, userId }) {
      const key = `${chatId} ${userId}`;
      clearTimeout(timers.get(key));
      timers.set(
        key,
        setTimeout(() => expire(chatId, userId), TYPING_EXPIRES_MS),
      );
    },
    say(chatId) {
      const { connection, chats } = store.getState();
      const isHeard = connection === "online" && (chats[chatId]?.memberCount ?? 0) > 1;
      const isTold = Date.now() - (saidAt.get(chatId) ?? 0) < TYPING_THROTTLE_MS;
      if (!isHeard || isTold) return;
      saidAt.set(chatId, Date.now());
      // It is a courtesy: the next key says it again.
      call("typing.start", { chatId }).catch(() => {});
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
