import type { ChatId } from "@parley/protocol";
import { addNotice } from "./add-notice.ts";
import type { OutboxQueue } from "./outbox-queue.ts";
import type { OutboxStorage } from "./outbox-storage.ts";
import { addPending, findPending, removePending, replacePending } from "./pending.ts";
import { previewOf } from "./preview-of.ts";
import type { ChatState, PendingMessage } from "./state.ts";
import type { Store } from "./store.ts";

export type OutboxMirror = {
  /** Shows, and sends, what is stored: left behind by an earlier run, or put there by another tab. */
  refresh(): Promise<void>;
  /** The same with what belongs to chats that are not known yet; what has no chat any more becomes a notice. */
  settle(): Promise<void>;
  /** Refreshes whenever another tab changes something. */
  start(): void;
  stop(): void;
};

type Parts = {
  store: Store;
  storage: OutboxStorage;
  queue: OutboxQueue;
  catchUp: (chatId: ChatId) => Promise<void>;
};

/** Keeps the rows on screen and what is stored the same. */
export function createOutboxMirror({ store, storage, queue, catchUp }: Parts): OutboxMirror {
  let running: Promise<unknown> = Promise.resolve();
  let unwatch: (() => void) | undefined;

  return {
    refresh: () => inTurn(compare),
    settle: () => inTurn(settleStrays),
    start() {
      unwatch ??= storage.watch(() => void inTurn(compare));
    },
    stop() {
      unwatch?.();
      unwatch = undefined;
    },
  };

  function inTurn(work: () => Promise<void>): Promise<void> {
    // Without storage the messages of this run are still sent.
    const run = running.then(work).catch(() => {});
    running = run;
    return run;
  }

  async function load(): Promise<PendingMessage[]> {
    const { me } = store.getState();
    return me ? storage.load(me.id) : [];
  }

  async function compare(): Promise<void> {
    const stored = await load();
    for (const message of stored) show(message);
    const kept = new Set(stored.map(({ clientId }) => clientId));
    const failed = pendingOf(Object.values<ChatState>(store.getState().chats)).filter(isFailed);
    // What failed and is stored no more was deleted elsewhere; of what is queued the queue finds out by itself.
    for (const message of failed) {
      const isDeleted = queue.isStored(message.clientId) && !kept.has(message.clientId);
      if (isDeleted) store.update((state) => removePending(state, message));
    }
  }

  function show(stored: PendingMessage): void {
    const known = findPending(store.getState(), stored);
    if (known) follow(known, stored);
    else if (!isSettled(stored)) add(stored);
  }

  function add(stored: PendingMessage): void {
    store.update((state) => addPending(state, stored));
    queue.adopt(stored);
  }

  /** Another tab was told why, or tries once more. */
  function follow(known: PendingMessage, stored: PendingMessage): void {
    const isNews = (known.state === "failed") !== (stored.state === "failed") && known.state !== "sending";
    if (!isNews || !queue.isStored(stored.clientId)) return;
    store.update((state) => replacePending(state, stored));
    queue.adopt(stored);
  }

  function isSettled({ chatId, clientId, senderId }: PendingMessage): boolean {
    if (queue.isSettled(clientId)) return true;
    const chat = store.getState().chats[chatId];
    return chat?.messages.some((sent) => sent.clientId === clientId && sent.senderId === senderId) ?? true;
  }

  async function settleStrays(): Promise<void> {
    const stored = await load();
    const strays = stored.filter(({ chatId }) => !store.getState().chats[chatId]);
    for (const chatId of new Set(strays.map((stray) => stray.chatId))) await catchUp(chatId);
    await compare();
    const lost = strays.filter(({ chatId }) => !store.getState().chats[chatId]);
    for (const message of lost) tellOf(message.chatId, previewOf(message));
  }

  /** It stays stored until the notice is dismissed. */
  function tellOf(chatId: ChatId, text: string): void {
    const { notices } = store.getState();
    const isTold = notices.some((notice) => notice.chatId === chatId && notice.unsent.includes(text));
    if (isTold) return;
    store.update((state) => addNotice(state, { chatId, kind: "chat-gone", title: null, unsent: [text] }));
  }
}

function pendingOf(chats: readonly ChatState[]): PendingMessage[] {
  return chats.flatMap(({ pending }) => pending);
}

function isFailed({ state }: PendingMessage): boolean {
  return state === "failed";
}
