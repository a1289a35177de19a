import { type ChatId, PAGE_DEFAULT_LIMIT } from "@parley/protocol";
import { adoptChat } from "./adopt-chat.ts";
import { shownMessages } from "./aside.ts";
import { backOffMs } from "./back-off.ts";
import { canLoadOlder } from "./can-load-older.ts";
import { changeChat } from "./change-chat.ts";
import { hasCode } from "./has-code.ts";
import type { Call } from "./http-call.ts";
import { isTransient } from "./is-transient.ts";
import { prependPage } from "./prepend-page.ts";
import type { ReadPage } from "./read-page.ts";
import { prependShown } from "./show-page.ts";
import type { ChatState, State } from "./state.ts";
import type { Store } from "./store.ts";

/** A snapshot can be older than a change of membership that was pushed meanwhile; then it is read again. */
const MEMBERS_MAX_READS = 3;
/** Of a chat that nobody looks at yet: a screenful or two. */
const KEPT_PAGE_LIMIT = 50;

export type History = {
  /** Reads all members and the newest page unless they are there. @throws AppError */
  openChat(chatId: ChatId): Promise<void>;
  /** Reads the newest messages of a chat that nobody has opened. @returns whether that went well. */
  keepLastPage(chatId: ChatId): Promise<boolean>;
  /** Opens again what could not be opened while there was no connection. */
  reopenFailed(): void;
  /** Nothing is tried again by itself from now on. */
  stop(): void;
  /** @throws AppError */
  loadOlder(chatId: ChatId): Promise<void>;
};

type Parts = { store: Store; call: Call; readPage: ReadPage; catchUp: (chatId: ChatId) => Promise<void> };

export function createHistory({ store, call, readPage, catchUp }: Parts): History {
  const opening = new Map<ChatId, Promise<void>>();
  const keeping = new Map<ChatId, Promise<boolean>>();
  /** Members or messages are missing. */
  const unopened = new Set<ChatId>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  return { openChat, keepLastPage, reopenFailed, loadOlder, stop: () => clearTimeout(timer) };

  function openChat(chatId: ChatId): Promise<void> {
    const running = opening.get(chatId);
    if (running) return running;
    const run = open(chatId)
      .then(
        () => settle(chatId),
        (error) => miss(chatId, error),
      )
      .finally(() => opening.delete(chatId));
    opening.set(chatId, run);
    return run;
  }

  function settle(chatId: ChatId): void {
    unopened.delete(chatId);
    failures = 0;
  }

  /** A busy server is asked again; without a connection, what failed waits for the next one. */
  function miss(chatId: ChatId, error: unknown): never {
    unopened.add(chatId);
    if (isTransient(error) && store.getState().connection === "online") {
      failures += 1;
      clearTimeout(timer);
      timer = setTimeout(reopenFailed, Math.max(error.retryAfterMs ?? 0, backOffMs(failures)));
    }
    throw error;
  }

  async function keepLastPage(chatId: ChatId): Promise<boolean> {
    if (chatOf(chatId)?.history !== "none") return true;
    const run = readLastPage(chatId, KEPT_PAGE_LIMIT).then(
      () => true,
      () => false,
    );
    keeping.set(chatId, run);
    return run.finally(() => keeping.delete(chatId));
  }

  async function open(chatId: ChatId): Promise<void> {
    try {
      await openOnce(chatId);
    } catch (error) {
      if (!hasCode(error, "not_found")) throw error;
      // Out, or in again by now: the chat's log tells.
      await catchUp(chatId);
      if (!chatOf(chatId)) throw error;
      await openOnce(chatId);
    }
    // It went and came back meanwhile: what was read belonged to the one that went.
    if (chatOf(chatId)?.history === "none") await openOnce(chatId);
  }

  async function openOnce(chatId: ChatId): Promise<void> {
    // The newest page is the one that ends with the chat's lastSeq, so an unknown chat is read first.
    if (!chatOf(chatId)) await readMembers(chatId);
    await Promise.all([readMembers(chatId), readNewest(chatId)]);
  }

  async function readMembers(chatId: ChatId): Promise<void> {
    for (let read = 0; read < MEMBERS_MAX_READS && !chatOf(chatId)?.hasAllMembers; read += 1) {
      const chat = await call("chat.get", { chatId });
      store.update((state) => adoptChat(state, { chat, members: "all" }));
      await reach(chatId, { rev: chat.lastRev });
    }
  }

  async function readNewest(chatId: ChatId): Promise<void> {
    await keeping.get(chatId);
    const chat = chatOf(chatId);
    if (!chat || chat.history === "ready") return;
    try {
      await readLastPage(chatId, PAGE_DEFAULT_LIMIT);
    } catch (error) {
      if (chatOf(chatId)?.history === "none") change(chatId, { history: "failed" });
      throw error;
    }
  }

  async function readLastPage(chatId: ChatId, limit: number): Promise<void> {
    const before = (chatOf(chatId)?.lastSeq ?? 0) + 1;
    // From now on what is pushed stands in the window, behind the page that is still to come.
    change(chatId, { history: "loading" });
    try {
      const { lastSeq } = await readPage({ chatId, before, limit }, (state, page) =>
        prependPage(state, chatId, page),
      );
      await reach(chatId, { seq: lastSeq });
    } catch (error) {
      if (chatOf(chatId)?.history === "loading") change(chatId, { history: "none", messages: [] });
      throw error;
    }
  }

  /** Catches up when an answer shows that the chat has moved on: a push may have been lost. */
  async function reach(chatId: ChatId, { rev = 0, seq = 0 }: { rev?: number; seq?: number }): Promise<void> {
    const chat = chatOf(chatId);
    if (chat && (chat.rev < rev || chat.lastSeq < seq)) await catchUp(chatId);
  }

  function reopenFailed(): void {
    const failed = [...unopened].filter(chatOf);
    unopened.clear();
    // What fails again shows in the chat's own state.
    for (const chatId of failed) openChat(chatId).catch(() => {});
  }

  async function loadOlder(chatId: ChatId): Promise<void> {
    const chat = chatOf(chatId);
    const before = firstShownIn(store.getState(), chatId);
    if (!chat || chat.isLoadingOlder || !canLoadOlder(chat)) return;
    change(chatId, { isLoadingOlder: true });
    try {
      await readPage({ chatId, before, limit: PAGE_DEFAULT_LIMIT }, (state, page) => {
        // What it was to stand before may have made room for something newer.
        const stillFits = firstShownIn(state, chatId) === before;
        return stillFits ? prependShown(state, chatId, page) : state;
      });
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

function firstShownIn({ chats }: State, chatId: ChatId): number | undefined {
  const chat = chats[chatId];
  return chat && shownMessages(chat)[0]?.seq;
}
