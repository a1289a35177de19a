import { AppError, type ChatId } from "@parley/protocol";
import { backOffMs } from "./back-off.ts";
import { createPause } from "./create-pause.ts";
import type { Call } from "./http-call.ts";
import { isShutOut } from "./is-shut-out.ts";
import { isTransient } from "./is-transient.ts";
import type { OutboxStorage } from "./outbox-storage.ts";
import { findPending, removePending, replacePending } from "./pending.ts";
import type { ChatState, PendingMessage } from "./state.ts";
import type { Store } from "./store.ts";
import type { Acknowledgement } from "./sync.ts";

export type OutboxQueue = {
  /** Stores the message, and from then on tries it until there is an answer, in its turn. */
  enqueue(message: PendingMessage): void;
  /** The same with a message that is stored already. */
  adopt(message: PendingMessage): void;
  /** Whether the message was found, or put, in the storage. */
  isStored(clientId: string): boolean;
  /** Whether it was sent or deleted here a short while ago. */
  isSettled(clientId: string): boolean;
  /** Forgets the message for ever. */
  forget(clientId: string): Promise<void>;
  /** Tries all that waits, at once. */
  resume(): void;
  /** Makes no more attempts until `resume`. */
  stop(): void;
};

type Parts = {
  store: Store;
  call: Call;
  storage: OutboxStorage;
  acknowledge: (answer: Acknowledgement) => void;
  catchUp: (chatId: ChatId) => Promise<void>;
};

/** So many are remembered: what another tab read just before they went must not bring them back. */
const SETTLED_MAX = 1_000;

/** Sends what is queued: one after the other in each chat, all chats side by side, and one tab at a time. */
export function createOutboxQueue({ store, call, storage, acknowledge, catchUp }: Parts): OutboxQueue {
  const pause = createPause();
  /** What may be sent, and whether the storage has it. */
  const ready = new Map<string, { isStored: boolean }>();
  const settled = new Set<string>();
  const busy = new Set<ChatId>();
  const inFlight = new Set<string>();
  let isStopped = false;

  return {
    enqueue(message) {
      ready.delete(message.clientId);
      const storing = storage.put(message).then(
        () => true,
        // A full disk must not keep a message from being sent.
        () => false,
      );
      void storing.then((isStored) => release(message, isStored));
    },
    adopt: (message) => release(message, true),
    isStored: (clientId) => ready.get(clientId)?.isStored === true,
    isSettled: (clientId) => settled.has(clientId),
    forget,
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

  function release({ clientId, chatId }: PendingMessage, isStored: boolean): void {
    ready.set(clientId, { isStored });
    void drain(chatId);
  }

  /** Its answer came, but the changes before it got lost with the connection: the server recognises it. */
  function requeueUnsettled({ pending }: ChatState): void {
    const unsettled = pending.filter(({ clientId, state }) => state === "sending" && !inFlight.has(clientId));
    for (const message of unsettled) {
      ready.set(message.clientId, { isStored: false });
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
    return pending?.find(({ clientId, state }) => state === "queued" && ready.has(clientId));
  }

  async function deliver(message: PendingMessage): Promise<void> {
    for (let failures = 1; isWaiting(message); failures += 1) {
      const error = await storage
        .exclusively(message.chatId, () => attemptInTurn(message))
        .catch((cause) => new AppError("timeout", { cause }));
      if (!error) return;
      await pause.wait(Math.max(error.retryAfterMs ?? 0, backOffMs(failures)));
    }
  }

  /** It may have been settled meanwhile: its push can arrive before its answer. */
  function isWaiting(message: PendingMessage): boolean {
    return !isStopped && findPending(store.getState(), message)?.state === "queued";
  }

  async function attemptInTurn(message: PendingMessage): Promise<AppError | undefined> {
    const isGone = await wasSettledElsewhere(message);
    if (!isWaiting(message)) return undefined;
    return isGone ? takeOut(message) : attempt(message);
  }

  /** Another tab has had its answer. */
  async function wasSettledElsewhere({ clientId, senderId }: PendingMessage): Promise<boolean> {
    if (!ready.get(clientId)?.isStored) return false;
    const stored = await storage.load(senderId).catch(() => undefined);
    return stored !== undefined && !stored.some((other) => other.clientId === clientId);
  }

  async function takeOut(message: PendingMessage): Promise<undefined> {
    // The message itself comes first, so that nothing blinks.
    await catchUp(message.chatId).catch(() => {});
    ready.delete(message.clientId);
    store.update((state) => removePending(state, message));
  }

  /** @returns the failure when it is worth another attempt. */
  async function attempt(message: PendingMessage): Promise<AppError | undefined> {
    const { chatId, clientId, body, replyToSeq, file } = message;
    mark({ ...message, state: "sending" });
    inFlight.add(clientId);
    try {
      const answer = await call("message.send", { chatId, clientId, body, replyToSeq, fileId: file?.id });
      acknowledge(answer);
      await forget(clientId);
      return undefined;
    } catch (error) {
      return refuse(message, error);
    } finally {
      inFlight.delete(clientId);
    }
  }

  function refuse(message: PendingMessage, error: unknown): AppError | undefined {
    // The fault is not the message's: it is sent once he has signed in, or turned a second factor on.
    if (isShutOut(error)) isStopped = true;
    if (isShutOut(error) || isTransient(error)) {
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

  async function forget(clientId: string): Promise<void> {
    ready.delete(clientId);
    settled.add(clientId);
    for (const oldest of settled) if (settled.size > SETTLED_MAX) settled.delete(oldest);
    // What stays stored is sent once more after a restart, and the server recognises it.
    await storage.remove(clientId).catch(() => {});
  }
}
