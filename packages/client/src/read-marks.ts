import type { ChatId } from "@parley/protocol";
import { backOffMs } from "./back-off.ts";
import { changeChat } from "./change-chat.ts";
import type { Call } from "./http-call.ts";
import { isTransient } from "./is-transient.ts";
import { raiseOwnMark } from "./raise-own-mark.ts";
import type { Store } from "./store.ts";

/** Scrolling through a chat reads many messages a second; one call tells of all of them. */
const READ_COALESCE_MS = 100;
/** And who reads on is not heard more often than this: in a group each would else answer each message with a call. */
const READ_PAUSE_MS = 1_000;

export type ReadMarks = {
  /** Moves the own mark forward, here at once and on the server soon. */
  markRead(chatId: ChatId, seq: number): void;
  /** Tells the server of the own mark as it is here: an earlier run could not. */
  repeat(chatId: ChatId): void;
  /** Tells the server now what it could not be told before, or was to be told soon. @returns when that is done, or failed */
  flush(): Promise<unknown>;
  stop(): void;
  /** Somebody else has signed in: what was read before is not his to tell. */
  forget(): void;
};

export function createReadMarks({ store, call }: { store: Store; call: Call }): ReadMarks {
  const unsaid = new Map<ChatId, number>();
  const timers = new Map<ChatId, ReturnType<typeof setTimeout>>();
  let isStopped = false;

  return {
    markRead(chatId, seq) {
      isStopped = false;
      const chat = store.getState().chats[chatId];
      const target = Math.min(seq, chat?.lastSeq ?? 0);
      if (!chat || target <= chat.lastReadSeq) return;
      store.update((state) => changeChat(state, chatId, (known) => raiseOwnMark(known, target)));
      unsaid.set(chatId, target);
      if (!timers.has(chatId)) sayIn(chatId, { waitMs: READ_COALESCE_MS, failures: 0 });
    },
    repeat(chatId) {
      const seq = store.getState().chats[chatId]?.lastReadSeq;
      if (seq === undefined || unsaid.has(chatId)) return;
      unsaid.set(chatId, seq);
      sayIn(chatId, { waitMs: READ_COALESCE_MS, failures: 0 });
    },
    flush() {
      isStopped = false;
      return Promise.all([...unsaid.keys()].map((chatId) => say(chatId, 0)));
    },
    stop() {
      isStopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
    forget: () => unsaid.clear(),
  };

  function sayIn(chatId: ChatId, { waitMs, failures }: { waitMs: number; failures: number }): void {
    clearTimeout(timers.get(chatId));
    timers.set(
      chatId,
      setTimeout(() => say(chatId, failures), waitMs),
    );
  }

  async function say(chatId: ChatId, failures: number): Promise<void> {
    clearTimeout(timers.get(chatId));
    timers.delete(chatId);
    const seq = unsaid.get(chatId);
    if (seq === undefined) return;
    try {
      await call("chat.read", { chatId, seq });
      if (unsaid.get(chatId) === seq) unsaid.delete(chatId);
      if (!isStopped) sayIn(chatId, { waitMs: READ_PAUSE_MS, failures: 0 });
    } catch (error) {
      if (!isTransient(error)) return void unsaid.delete(chatId);
      const waitMs = Math.max(error.retryAfterMs ?? 0, backOffMs(failures));
      if (!isStopped && !timers.has(chatId)) sayIn(chatId, { waitMs, failures: failures + 1 });
    }
  }
}
