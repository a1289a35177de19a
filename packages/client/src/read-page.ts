import { CHANGES_MAX_LIMIT, type ChatId, type Input, type LogEvent, type Output } from "@parley/protocol";
import type { Call } from "./http-call.ts";
import { patchWindow } from "./patch-window.ts";
import type { State } from "./state.ts";
import type { Store } from "./store.ts";

type Page = Output<"message.list">;

/** Reads a page of a chat and puts it into the state. @throws AppError, and then nothing was put there */
export type ReadPage = (
  input: Input<"message.list"> & { chatId: ChatId },
  put: (state: State, page: Page) => State,
) => Promise<Page>;

/**
 * A page may be older than what was pushed while it was on its way, and what stood outside of the window then: it is put
 * into the state together with the changes that it has missed.
 */
export function createReadPage({ store, call }: { store: Store; call: Call }): ReadPage {
  return async function readPage(input, put) {
    const { chatId } = input;
    const since = revOf(chatId);
    const page = await call("message.list", input);
    const missed = await readMissed(chatId, since);
    store.update((state) => patchWindow(put(state, page), chatId, missed));
    return page;
  };

  async function readMissed(chatId: ChatId, since: number): Promise<LogEvent[]> {
    const missed: LogEvent[] = [];
    for (let from = since; revOf(chatId) > from; ) {
      const { changes, rev } = await call("chat.changes", { chatId, since: from, limit: CHANGES_MAX_LIMIT });
      missed.push(...changes);
      // A server that was set back cannot reach what is known here.
      if (rev <= from) break;
      from = rev;
    }
    return missed;
  }

  function revOf(chatId: ChatId): number {
    return store.getState().chats[chatId]?.rev ?? 0;
  }
}
