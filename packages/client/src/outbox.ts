import { AppError, type ChatId, type MessageFile } from "@parley/protocol";
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
  /** @returns how many messages of the person wait on this device, the refused ones included. */
  count(): Promise<number>;
  /** Deletes what waits on this device: of one chat, or of all. */
  clear(chatId?: ChatId): Promise<void>;
};

export type SendOptions = {
  /** The message of the same chat that it answers. */
  replyToSeq?: number;
  /** What was uploaded to go with it: then the text may be empty. */
  file?: MessageFile;
};

type Parts = { store: Store; queue: OutboxQueue; storage: OutboxStorage };

/** Messages from the keystroke to the acknowledgement. Their client id is made once, here. */
export function createOutbox({ store, queue, storage }: Parts): Outbox {
  let latest = 0;
  return { send, retry, discard, count, clear };

  function send(chatId: ChatId, body: string, { replyToSeq, file }: SendOptions = {}): string {
    const { me, chats } = store.getState();
    if (!me || !chats[chatId]) throw new AppError("not_found");
    // Also within one millisecond: what is stored is sent in this order.
    latest = Math.max(latest + 1, Date.now());
    const message: PendingMessage = {
      clientId: uuidV7(),
      createdAt: latest,
      state: "queued",
      chatId,
      senderId: me.id,
      body,
      ...(replyToSeq !== undefined && { replyToSeq }),
      ...(file && { file }),
    };
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
    void queue.forget(clientId);
    return failed.body;
  }

  function findFailed(key: { chatId: ChatId; clientId: string }): PendingMessage | undefined {
    const message = findPending(store.getState(), key);
    return message?.state === "failed" ? message : undefined;
  }

  async function count(): Promise<number> {
    return (await load()).length;
  }

  async function clear(chatId?: ChatId): Promise<void> {
    const unsent = (await load()).filter((message) => chatId === undefined || message.chatId === chatId);
    for (const { clientId } of unsent) await queue.forget(clientId);
  }

  async function load(): Promise<PendingMessage[]> {
    const { me } = store.getState();
    return me ? storage.load(me.id) : [];
  }
}
