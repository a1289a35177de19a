import { CHANGES_MAX_LIMIT, type ChatId, PAGE_DEFAULT_LIMIT } from "@parley/protocol";
import { adoptChat } from "./adopt-chat.ts";
import { applyChanges } from "./apply-changes.ts";
import { dropChat } from "./drop-chat.ts";
import { fetchLate } from "./fetch-late.ts";
import { hasCode } from "./has-code.ts";
import type { Call } from "./http-call.ts";
import { contradicts } from "./is-contradicted.ts";
import { isOwnReturn } from "./is-own-return.ts";
import { plainMessages } from "./plain-messages.ts";
import type { Store } from "./store.ts";

/** Who is further behind than this many pages of changes gets the newest page instead. */
const CHANGES_MAX_PAGES = 3;

/**
 * Brings one chat up to date, whatever was missed: by its changes since the last rev, or when it is far behind or
 * unknown, by reading it anew. A chat that the person is no longer in disappears.
 * @returns a function that resolves when the chat has everything that was written before the call. @throws AppError
 */
export function createCatchUp({ store, call }: { store: Store; call: Call }) {
  const running = new Map<ChatId, Promise<void>>();

  return function catchUp(chatId: ChatId): Promise<void> {
    // One at a time; and a new one after the last, because that may have read before the news was written.
    const before = running.get(chatId) ?? Promise.resolve();
    const run = before.catch(() => {}).then(() => refreshChat(chatId));
    running.set(chatId, run);
    return run.finally(() => {
      if (running.get(chatId) === run) running.delete(chatId);
    });
  };

  async function refreshChat(chatId: ChatId): Promise<void> {
    const before = revOf(chatId);
    try {
      const isComplete = await readChanges(chatId);
      if (!isComplete) await readAnew(chatId);
    } catch (error) {
      if (!hasCode(error, "not_found")) throw error;
      // News came after the refusal: he may be in again.
      if (revOf(chatId) !== before) return refreshChat(chatId);
      store.update((state) => dropChat(state, chatId));
    }
  }

  function revOf(chatId: ChatId): number | undefined {
    return store.getState().chats[chatId]?.rev;
  }

  /** @returns false when there is too much to read, or when what is known is not to be built on. */
  async function readChanges(chatId: ChatId): Promise<boolean> {
    for (let page = 0; page < CHANGES_MAX_PAGES; page += 1) {
      const chat = store.getState().chats[chatId];
      if (!chat) return false;
      const answer = await call("chat.changes", { chatId, since: chat.rev, limit: CHANGES_MAX_LIMIT });
      // He was removed meanwhile, and may be in again.
      if (!store.getState().chats[chatId]) return false;
      const hasReturned = answer.changes.some((change) => isOwnReturn(store.getState(), change));
      if (hasReturned) return false;
      const isForeign = answer.changes.some((change) => contradicts(change, chat));
      if (isForeign) return forget(chatId);
      store.update((state) => applyChanges(state, chatId, answer));
      if (!answer.more) return true;
    }
    return false;
  }

  async function forget(chatId: ChatId): Promise<false> {
    const { forgetLog } = await fetchLate();
    store.update((state) => forgetLog(state, chatId));
    return false;
  }

  async function readAnew(chatId: ChatId): Promise<void> {
    const chat = await call("chat.get", { chatId });
    const hasWindow = (store.getState().chats[chatId]?.history ?? "none") !== "none";
    if (!hasWindow) return store.update((state) => adoptChat(state, { chat, members: "all" }));
    const { replaceWindow } = await fetchLate();
    const page = await call("message.list", { chatId, before: chat.lastSeq + 1, limit: PAGE_DEFAULT_LIMIT });
    store.update((state) => replaceWindow(state, chat, plainMessages(page.messages)));
  }
}
