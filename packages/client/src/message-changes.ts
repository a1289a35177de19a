import type { ChatId, Input } from "@parley/protocol";
import { changeChat } from "./change-chat.ts";
import type { Call } from "./http-call.ts";
import type { ChangeName, PendingChange } from "./pending-change.ts";
import type { Store } from "./store.ts";

export type MessageChanges = {
  /** Shows the change at once and takes it back when the server refuses it. @throws AppError */
  changeMessage<Name extends ChangeName>(name: Name, input: Input<Name>): Promise<void>;
};

/** @param parts.call learns from the answers */
export function createMessageChanges({ store, call }: { store: Store; call: Call }): MessageChanges {
  const running = new Map<string, Promise<unknown>>();
  return { changeMessage };

  async function changeMessage<Name extends ChangeName>(name: Name, input: Input<Name>): Promise<void> {
    const pending = { name, input, at: new Date().toISOString() } as PendingChange;
    const chatId = input.chatId as ChatId;
    add(chatId, pending);
    try {
      const output = await inTurn(`${chatId}/${input.seq}`, () => call(name, input));
      if ("message" in output) await reached(chatId, output.message.rev);
    } finally {
      remove(chatId, pending);
    }
  }

  /** What is done to one message is told in the order in which it was done. */
  function inTurn<Result>(key: string, run: () => Promise<Result>): Promise<Result> {
    const turn = (running.get(key) ?? Promise.resolve()).catch(() => {}).then(run);
    running.set(key, turn);
    const leave = () => {
      if (running.get(key) === turn) running.delete(key);
    };
    turn.then(leave, leave);
    return turn;
  }

  /** Behind a hole in the log an answer has to wait: until then the row would fall back to what it was. */
  function reached(chatId: ChatId, rev: number): Promise<void> {
    const isReached = () => (store.getState().chats[chatId]?.rev ?? rev) >= rev;
    if (isReached()) return Promise.resolve();
    return new Promise((resolve) => {
      const end = store.subscribe(() => {
        if (!isReached()) return;
        end();
        resolve();
      });
    });
  }

  function add(chatId: ChatId, pending: PendingChange): void {
    store.update((state) =>
      changeChat(state, chatId, (chat) => ({ ...chat, changing: [...(chat.changing ?? []), pending] })),
    );
  }

  function remove(chatId: ChatId, pending: PendingChange): void {
    store.update((state) =>
      changeChat(state, chatId, (chat) => ({
        ...chat,
        changing: (chat.changing ?? []).filter((other) => other !== pending),
      })),
    );
  }
}
