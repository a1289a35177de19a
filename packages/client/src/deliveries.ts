import type { ChatId, Message } from "@parley/protocol";
import { changeChat } from "./change-chat.ts";
import type { Call } from "./http-call.ts";
import { raiseDeliveredMark } from "./raise-delivered-mark.ts";
import type { Store } from "./store.ts";

/** What is read at once needs no word of its delivery: reading tells of both. */
const DELIVERY_WAIT_MS = 1_000;

export type Deliveries = {
  /** Tells the sender, soon and at most once, that his message has reached this device. */
  note(message: Message): void;
  stop(): void;
};

/** Says what has arrived, in direct chats: in a group it would be a call per member and message. */
export function createDeliveries({ store, call }: { store: Store; call: Call }): Deliveries {
  const unsaid = new Map<ChatId, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  return {
    note({ chatId, seq, senderId }) {
      if (senderId === store.getState().me?.id || deliveredSeqOf(chatId) >= seq) return;
      unsaid.set(chatId, Math.max(seq, unsaid.get(chatId) ?? 0));
      timer ??= setTimeout(sayAll, DELIVERY_WAIT_MS);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
      unsaid.clear();
    },
  };

  /** Everything counts as delivered where nobody waits to hear of it. */
  function deliveredSeqOf(chatId: ChatId): number {
    const { chats, me } = store.getState();
    const chat = chats[chatId];
    if (!me || chat?.kind !== "direct") return Number.POSITIVE_INFINITY;
    return chat.members[me.id]?.lastDeliveredSeq ?? Number.POSITIVE_INFINITY;
  }

  async function sayAll(): Promise<void> {
    timer = undefined;
    const news = [...unsaid].filter(([chatId, seq]) => deliveredSeqOf(chatId) < seq);
    unsaid.clear();
    for (const [chatId, seq] of news) await say(chatId, seq);
  }

  /** It is no more than a courtesy: what fails is made up for by the next message, or by reading. */
  async function say(chatId: ChatId, seq: number): Promise<void> {
    const userId = store.getState().me?.id;
    if (!userId) return;
    await call("chat.deliver", { chatId, seq }).then(
      () =>
        store.update((state) =>
          changeChat(state, chatId, (chat) => raiseDeliveredMark(chat, { userId, lastDeliveredSeq: seq })),
        ),
      () => {},
    );
  }
}
