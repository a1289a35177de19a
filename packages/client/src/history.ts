import { type ChatId, PAGE_DEFAULT_LIMIT } from "@parley/protocol";
import { adoptChat } from "./adopt-chat.ts";
import { canLoadOlder } from "./can-load-older.ts";
import { changeChat } from "./change-chat.ts";
import { dropChat } from "./drop-chat.ts";
import { hasCode } from "./has-code.ts";
import type { Call } from "./http-call.ts";
import { prependPage } from "./prepend-page.ts";
import type { ChatState } from "./state.ts";
import type { Store } from "./store.ts";

/** A snapshot can be older than a change of membership that was pushed meanwhile; then it is read again. */
const MEMBERS_MAX_READS = 3;

export type History = {
  /** Reads all members and the newest page unless they are there. @throws AppError */
  openChat(chatId: ChatId): Promise<void>;
  /** Opens again what could not be opened while there was no connection. */
  reopenFailed(): void;
  /** @throws AppError */
  loadOlder(chatId: ChatId): Promise<void>;
};

type Parts = { store: Store; call: Call; catchUp: (chatId: ChatId) => Promise<void> };

export function createHistory({ store, call, catchUp }: Parts): History {
  const opening = new Map<ChatId, Promise<void>>();
  return { openChat, reopenFailed, loadOlder };

  function openChat(chatId: ChatId): Promise<void> {
    const running = opening.get(chatId);
    if (running) return running;
    const run = open(chatId).finally(() => opening.delete(chatId));
    opening.set(chatId, run);
    return run;
  }

  async function open(chatId: ChatId): Promise<void> {
    // The newest page is the one that ends with the chat's lastSeq, so an unknown chat is read first.
    if (!chatOf(chatId)) await readMembers(chatId);
    await Promise.all([readMembers(chatId), readNewest(chatId)]);
  }

  async function readMembers(chatId: ChatId): Promise<void> {
    for (let read = 0; read < MEMBERS_MAX_READS && !chatOf(chatId)?.hasAllMembers; read += 1) {
      const chat = await readChat(chatId);
      store.update((state) => adoptChat(state, { chat, members: "all" }));
      await reach(chatId, { rev: chat.lastRev });
    }
  }

  async function readChat(chatId: ChatId) {
    try {
      return await call("chat.get", { chatId });
    } catch (error) {
      if (hasCode(error, "not_found")) store.update((state) => dropChat(state, chatId));
      throw error;
    }
  }

  async function readNewest(chatId: ChatId): Promise<void> {
    const chat = chatOf(chatId);
    if (!chat || chat.history === "ready") return;
    change(chatId, { history: "loading" });
    try {
      const page = await call("message.list", {
        chatId,
        before: chat.lastSeq + 1,
        limit: PAGE_DEFAULT_LIMIT,
      });
      store.update((state) => prependPage(state, chatId, page));
      await reach(chatId, { seq: page.lastSeq });
    } catch (error) {
      if (chatOf(chatId)?.history === "loading") change(chatId, { history: "failed" });
      throw error;
    }
  }

  /** Catches up when an answer shows that the chat has moved on: a push may have been lost. */
  async function reach(chatId: ChatId, { rev = 0, seq = 0 }: { rev?: number; seq?: number }): Promise<void> {
    const chat = chatOf(chatId);
    if (chat && (chat.rev < rev || chat.lastSeq < seq)) await catchUp(chatId);
  }

  function reopenFailed(): void {
    const failed = Object.values<ChatState>(store.getState().chats).filter(
      ({ history }) => history === "failed",
    );
    // What fails again shows in the chat's own state.
    for (const { id } of failed) openChat(id).catch(() => {});
  }

  async function loadOlder(chatId: ChatId): Promise<void> {
    const chat = chatOf(chatId);
    if (!chat || chat.isLoadingOlder || !canLoadOlder(chat)) return;
    change(chatId, { isLoadingOlder: true });
    try {
      const page = await call("message.list", {
        chatId,
        before: chat.messages[0]?.seq,
        limit: PAGE_DEFAULT_LIMIT,
      });
      store.update((state) => prependPage(state, chatId, page));
    } finally {
      change(chatId, { isLoadingOlder: false });
    }
  }

  function chatOf(chatId: ChatId): ChatState | undefined {
    return store.getState().chats[chatId];
  }

  function change(chatId: ChatId, fields: Partial<ChatState>): void {
    store.update((state) => changeChat(state, chatId, (chat) => ({ ...chat, ...fields })));
  }
}
