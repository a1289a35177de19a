import { AppError, type ChatId, type Message } from "@parley/protocol";
import { backOffMs } from "./back-off.ts";
import { createPause } from "./create-pause.ts";
import { hasCode } from "./has-code.ts";
import type { Call } from "./http-call.ts";
import { isTransient } from "./is-transient.ts";
import type { OutboxStorage } from "./outbox-storage.ts";
import { findPending, replacePending } from "./pending.ts";
import type { ChatState, PendingMessage } from "./state.ts";
import type { Store } from "./store.ts";

export type OutboxQueue = {
  /** Stores the message, and from then on tries it until there is an answer, in its turn. */
  enqueue(message: PendingMessage): void;
  /** Tries all that waits, at once. */
  resume(): void;
  /** Makes no more attempts until `resume`. */
  stop(): void;
};

type Parts = { store: Store; call: Call; storage: OutboxStorage; acknowledge: (message: Message) => void };

/** Sends what is queued: one after the other in each chat, all chats side by side. */
export function createOutboxQueue({ store, call, storage, acknowledge }: Parts): OutboxQueue {
  const pause = createPause();
  const stored = new Set<string>();
  const busy = new Set<ChatId>();
  const inFlight = new Set<string>();
  let isStopped = false;

  return {
    enqueue(message) {
      // A full disk must not keep a message from being sent.
      const storing = storage.put(message).catch(() => {});
      void storing.then(() => stored.add(message.clientId)).then(() => drain(message.chatId));
    },
    resume() {
      isStopped = false;
      pause.wake();
      for (const chat of Object.values<ChatState>(store.getState().chats)) {
        requeueUnsettled(chat);
        void drain(chat.id);
      }
    },
    stop() {
      isStopped = true;
      pause.wake();
    },
  };

  /** Its answer came, but the changes before it got lost with the connection: the server recognises it. */
  function requeueUnsettled({ pending }: ChatState): void {
    const unsettled = pending.filter(({ clientId, state }) => state === "sending" && !inFlight.has(clientId));
    for (const message of unsettled) {
      stored.add(message.clientId);
      mark({ ...message, state: "queued" });
    }
  }

  async function drain(chatId: ChatId): Promise<void> {
    if (busy.has(chatId)) return;
    busy.add(chatId);
    for (let next = nextOf(chatId); next; next = nextOf(chatId)) await deliver(next);
    busy.delete(chatId);
  }

  function nextOf(chatId: ChatId): PendingMessage | undefined {
    if (isStopped) return undefined;
    const pending = store.getState().chats[chatId]?.pending;
    return pending?.find(({ clientId, state }) => state === "queued" && stored.has(clientId));
  }

  async function deliver(message: PendingMessage): Promise<void> {
    for (let failures = 1; isWaiting(message); failures += 1) {
      const error = await attempt(message);
      if (!error) return;
      await pause.wait(Math.max(error.retryAfterMs ?? 0, backOffMs(failures)));
    }
  }

  /** It may have been settled meanwhile: its push can arrive before its answer. */
  function isWaiting(message: PendingMessage): boolean {
    return !isStopped && findPending(store.getState(), message)?.state === "queued";
  }

  /** @returns the failure when it is worth another attempt. */
  async function attempt(message: PendingMessage): Promise<AppError | undefined> {
    const { chatId, clientId, body, replyToSeq } = message;
    mark({ ...message, state: "sending" });
    inFlight.add(clientId);
    try {
      const answer = await call("message.send", { chatId, clientId, body, replyToSeq });
      acknowledge(answer.message);
      return forget(clientId);
    } catch (error) {
      return refuse(message, error);
    } finally {
      inFlight.delete(clientId);
    }
  }

  function refuse(message: PendingMessage, error: unknown): AppError | undefined {
    const isSignedOut = hasCode(error, "unauthenticated");
    if (isSignedOut) isStopped = true;
    if (isSignedOut || isTransient(error)) {
      mark({ ...message, state: "queued" });
      return isTransient(error) ? error : undefined;
    }
    const refusal = error instanceof AppError ? error : new AppError("internal", { cause: error });
    const failed: PendingMessage = { ...message, state: "failed", error: refusal.toBody() };
    mark(failed);
    void storage.put(failed).catch(() => {});
    return undefined;
  }

  function mark(message: PendingMessage): void {
    store.update((state) => replacePending(state, message));
  }

  function forget(clientId: string): undefined {
    stored.delete(clientId);
    // What stays stored is sent once more after a restart, and the server recognises it.
    void storage.remove(clientId).catch(() => {});
  }
}
