import { type AppError, type ChatId, CLIENT_REORDER_WAIT_MS } from "@parley/protocol";
import { backOffMs } from "./back-off.ts";
import { isTransient } from "./is-transient.ts";

export type Repairs = {
  /** Catches the chat up if nobody cancels it before `waitMs`. One at a time per chat. */
  schedule(chatId: ChatId, waitMs?: number): void;
  cancel(chatId: ChatId): void;
  clear(): void;
};

type Parts = {
  catchUp: (chatId: ChatId) => Promise<void>;
  onRepaired: (chatId: ChatId) => void;
  /** The server refuses: trying again would not help. */
  onRefused: (chatId: ChatId) => void;
};

/** Gives the missing change a moment to arrive, then asks for it, and asks again with back-off while that fails. */
export function createRepairs({ catchUp, onRepaired, onRefused }: Parts): Repairs {
  const timers = new Map<ChatId, ReturnType<typeof setTimeout>>();
  const failures = new Map<ChatId, number>();

  return {
    schedule(chatId, waitMs = CLIENT_REORDER_WAIT_MS) {
      if (!timers.has(chatId))
        timers.set(
          chatId,
          setTimeout(() => repair(chatId), waitMs),
        );
    },
    cancel,
    clear() {
      for (const chatId of [...timers.keys()]) cancel(chatId);
    },
  };

  function cancel(chatId: ChatId): void {
    clearTimeout(timers.get(chatId));
    timers.delete(chatId);
    failures.delete(chatId);
  }

  async function repair(chatId: ChatId): Promise<void> {
    const timer = timers.get(chatId);
    const settle = await attempt(chatId);
    const isCurrent = timers.get(chatId) === timer;
    if (isCurrent) settle();
  }

  /** @returns what is to be done about the outcome. */
  async function attempt(chatId: ChatId): Promise<() => void> {
    try {
      await catchUp(chatId);
      return () => finish(chatId, onRepaired);
    } catch (error) {
      return isTransient(error) ? () => retry(chatId, error) : () => finish(chatId, onRefused);
    }
  }

  function finish(chatId: ChatId, tell: (chatId: ChatId) => void): void {
    cancel(chatId);
    tell(chatId);
  }

  function retry(chatId: ChatId, { retryAfterMs = 0 }: AppError): void {
    const failed = (failures.get(chatId) ?? 0) + 1;
    failures.set(chatId, failed);
    const waitMs = Math.max(retryAfterMs, backOffMs(failed));
    timers.set(
      chatId,
      setTimeout(() => repair(chatId), waitMs),
    );
  }
}
