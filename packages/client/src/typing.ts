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
  /** The person has typed: tells the others of the chat, at most once in TYPING_THROTTLE_MS. */
  say(chatId: ChatId): void;
  stop(): void;
};

/** Says who types. Who has not been heard of for a while is taken away: that somebody stopped is never said. */
export function createTyping({ store, call }: { store: Store; call: Call }): Typing {
  const typists = new Map<string, EventData<"chat.typing"> & { timer: ReturnType<typeof setTimeout> }>();
  let quietUntil = 0;

  return {
    hear({ chatId, userId }) {
      const key = chatId + userId;
      clearTimeout(typists.get(key)?.timer);
      const timer = setTimeout(() => expire(chatId, userId), TYPING_EXPIRES_MS);
      typists.set(key, { chatId, userId, timer });
    },
    say(chatId) {
      if (Date.now() < quietUntil) return;
      quietUntil = Date.now() + TYPING_THROTTLE_MS;
      // It is a courtesy: the next key says it again.
      call("typing.start", { chatId }).catch(() => {});
    },
    stop() {
      for (const { chatId, userId, timer } of typists.values()) {
        clearTimeout(timer);
        expire(chatId, userId);
      }
    },
  };

  function expire(chatId: ChatId, userId: UserId): void {
    store.update((state) => changeChat(state, chatId, (chat) => stopTyping(chat, userId)));
  }
}
