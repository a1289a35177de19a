import { AppError, type ChatId } from "@parley/protocol";
import { addNotice } from "./add-notice.ts";
import type { OutboxQueue } from "./outbox-queue.ts";
import type { OutboxStorage } from "./outbox-storage.ts";
import { addPending, findPending, removePending, replacePending } from "./pending.ts";
import type { PendingMessage } from "./state.ts";
import type { Store } from "./store.ts";
import { uuidV7 } from "./uuid-v7.ts";

export type Outbox = {
  /** @returns the client id of the queued message. @throws AppError not_found when the chat is not known */
  send(chatId: ChatId, body: string, options?: SendOptions): string;
  retry(chatId: ChatId, clientId: string): void;
  /** @returns the text of the failed message that was taken out; "" when it has not failed. */
  discard(chatId: ChatId, clientId: string): string;
  /** Brings back what an earlier run of the program left unsent. */
  restore(): Promise<void>;
};

export type SendOptions = {
  /** The message of the same chat that it answers. */
  replyToSeq?: number;
};

type Parts = {
  store: Store;
  queue: OutboxQueue;
  storage: OutboxStorage;
  catchUp: (chatId: ChatId) => Promise<void>;
};

/** Messages from the keystroke to the acknowledgement. Their client id is made once, here. */
export function createOutbox({ store, queue, storage, catchUp }: Parts): Outbox {
  return { send, retry, discard, restore };

  function send(chatId: ChatId, body: string, { replyToSeq }: SendOptions = {}): string {
    const { me, chats } = store.getState();
    if (!me || !chats[chatId]) throw new AppError("not_found");
    const message = newMessage({
      chatId,
      senderId: me.id,
      body,
      ...(replyToSeq !== undefined && { replyToSeq }),
    });
    store.update((state) => addPending(state, message));
    queue.enqueue(message);
    return message.clientId;
  }

  function retry(chatId: ChatId, clientId: string): void {
    const failed = findFailed({ chatId, clientId });
    if (!failed) return;
    const { error: _error, ...message } = failed;
    const queued: PendingMessage = { ...message, state: "queued" };
    store.update((state) => replacePending(state, queued));
    queue.enqueue(queued);
  }

  function discard(chatId: ChatId, clientId: string): string {
    const failed = findFailed({ chatId, clientId });
    if (!failed) return "";
    store.update((state) => removePending(state, failed));
    void storage.remove(clientId).catch(() => {});
    return failed.body;
  }

  function findFailed(key: { chatId: ChatId; clientId: string }): PendingMessage | undefined {
    const message = findPending(store.getState(), key);
    return message?.state === "failed" ? message : undefined;
  }

  async function restore(): Promise<void> {
    // Without storage the messages of this run are still sent.
    const stored = await storage.load().catch(() => []);
    const { me } = store.getState();
    const own = stored.filter(({ senderId }) => senderId === me?.id);
    for (const message of own) if (!findPending(store.getState(), message)) await restoreOne(message);
  }

  async function restoreOne(stored: PendingMessage): Promise<void> {
    const { chatId, body } = stored;
    if (!store.getState().chats[chatId]) await catchUp(chatId);
    const message: PendingMessage = stored.state === "failed" ? stored : { ...stored, state: "queued" };
    if (store.getState().chats[chatId]) {
      store.update((state) => addPending(state, message));
      return queue.enqueue(message);
    }
    store.update((state) => addNotice(state, { chatId, kind: "chat-gone", title: null, unsent: [body] }));
    await storage.remove(message.clientId);
  }
}

function newMessage(
  draft: Pick<PendingMessage, "chatId" | "senderId" | "body" | "replyToSeq">,
): PendingMessage {
  return { ...draft, clientId: uuidV7(), createdAt: Date.now(), state: "queued" };
}
