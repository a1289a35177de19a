import { type ChatId, type LogEvent, logEventNames, type Message, type PushEvent } from "@parley/protocol";
import { apply } from "./apply.ts";
import { changeChat } from "./change-chat.ts";
import { createRepairs } from "./create-repairs.ts";
import { holdEvents } from "./hold-events.ts";
import { isOwnReturn } from "./is-own-return.ts";
import { settlePending } from "./settle-pending.ts";
import type { Store } from "./store.ts";

/** `senderReadSeq`: up to where others see that the person has read, if that has moved with it. */
export type Acknowledgement = { message: Message; senderReadSeq?: number | undefined };

export type Sync = {
  /** Takes what the server pushes, in any order, any number of times. */
  receive(push: PushEvent): void;
  /** Takes the answer to a send or a change of a message: the socket that asked for it gets no push of it. */
  acknowledge(answer: Acknowledgement): void;
  /** Forgets what is held and stops waiting; catching up brings it. */
  reset(): void;
};

type Parts = {
  store: Store;
  catchUp: (chatId: ChatId) => Promise<void>;
  onMessage: (message: Message) => void;
};

/**
 * Keeps every chat's log in order: the next rev is applied, an older one dropped, and behind a hole everything is
 * held until the hole is filled or, after CLIENT_REORDER_WAIT_MS, the chat catches up.
 */
export function createSync({ store, catchUp, onMessage }: Parts): Sync {
  const held = holdEvents();
  const repairs = createRepairs({ catchUp: repair, onRepaired: applyHeld, onRefused: held.forget });

  return {
    receive(push) {
      if (isLogEvent(push)) receiveChange(push);
      else store.update((state) => apply(state, push));
    },
    acknowledge({ message, senderReadSeq }) {
      const { chatId, rev } = message;
      receiveChange({ event: "message.created", data: { chatId, rev, message, senderReadSeq } });
    },
    reset() {
      held.clear();
      repairs.clear();
      // What is read over the next connection is newer than all that this one has told.
      store.update((state) => ({ ...state, earlyMarks: {}, removedAt: {} }));
    },
  };

  function receiveChange(event: LogEvent): void {
    const { chatId, rev } = event.data;
    const chat = chatOf(chatId);
    const isOld = chat !== undefined && rev <= chat.rev;
    if (isOld) settle(event);
    // Nothing comes after it, and what is missing before it can no longer be read.
    else if (isOwnRemoval(event)) applyNext(event);
    else held.hold(event);
    applyHeld(chatId);
  }

  /** An answer that came after its change, for example to a retry that the server recognised. */
  function settle(event: LogEvent): void {
    if (!("message" in event.data)) return;
    const { chatId, message } = event.data;
    store.update((state) =>
      changeChat(state, chatId, (chat) => settlePending(chat, [message], state.me?.id)),
    );
  }

  function isOwnRemoval({ event, data }: LogEvent): boolean {
    return event === "member.removed" && data.userId === store.getState().me?.id;
  }

  function applyHeld(chatId: ChatId): void {
    for (let next = takeNext(chatId); next; next = takeNext(chatId)) applyNext(next);
    const isUnknown = chatOf(chatId) === undefined;
    if (held.has(chatId)) repairs.schedule(chatId, isUnknown ? 0 : undefined);
    else repairs.cancel(chatId);
  }

  function takeNext(chatId: ChatId): LogEvent | undefined {
    const chat = chatOf(chatId);
    const next = chat && held.takeAfter(chatId, chat.rev);
    if (!next || !isOwnReturn(store.getState(), next)) return next;
    // It waits like a change behind a hole, until catching up has read the chat anew.
    held.hold(next);
    return undefined;
  }

  function applyNext(event: LogEvent): void {
    store.update((state) => apply(state, event));
    if ("message" in event.data) onMessage(event.data.message);
  }

  /** What was pushed before is in the answer, or was never in the chat's log. */
  async function repair(chatId: ChatId): Promise<void> {
    const forget = held.settle(chatId);
    await catchUp(chatId);
    forget();
  }

  function chatOf(chatId: ChatId) {
    return store.getState().chats[chatId];
  }
}

function isLogEvent(push: PushEvent): push is LogEvent {
  return logEventNames.some((name) => name === push.event);
}
