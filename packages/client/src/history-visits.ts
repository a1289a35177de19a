import { type ChatId, type Message, PAGE_DEFAULT_LIMIT } from "@parley/protocol";
import { type Aside, changeAside, findMessage, nothingAside } from "./aside.ts";
import { changeChat } from "./change-chat.ts";
import { hasCode } from "./has-code.ts";
import type { Call } from "./http-call.ts";
import { joinMessages } from "./join-messages.ts";
import { learnUsers } from "./learn-users.ts";
import { plainMessages } from "./plain-messages.ts";
import type { ReadPage } from "./read-page.ts";
import { showPage } from "./show-page.ts";
import type { ChatState } from "./state.ts";
import type { Store } from "./store.ts";

/** Where to in a chat: a message, or the first one at or after a time (ISO). */
export type Place = { seq: number } | { date: string };

export type Visits = {
  /** Shows the part of an open chat that has the place in its middle. @returns its seq. @throws AppError */
  visit(chatId: ChatId, place: Place): Promise<number>;
  /** Puts the page behind the part that one has jumped to after it, until the two are one. @throws AppError */
  loadNewer(chatId: ChatId): Promise<void>;
  /** Goes back to the newest messages. */
  showLatest(chatId: ChatId): void;
  /** Reads a quoted message unless it is known. @throws AppError */
  loadQuoted(chatId: ChatId, seq: number): Promise<void>;
  /** Reads all pinned messages. @throws AppError */
  loadPins(chatId: ChatId): Promise<void>;
};

export type VisitsParts = { store: Store; call: Call; readPage: ReadPage };

export function createVisits({ store, call, readPage }: VisitsParts): Visits {
  const asked = new Set<string>();
  return { visit, loadNewer, showLatest, loadQuoted, loadPins };

  async function visit(chatId: ChatId, place: Place): Promise<number> {
    const known = "seq" in place ? place.seq : null;
    if (known !== null && isShown(chatOf(chatId), known)) return known;
    const around = "seq" in place ? { around: place.seq } : { date: place.date };
    const page = await readPage({ chatId, ...around, limit: PAGE_DEFAULT_LIMIT }, (state, page) =>
      showPage(state, chatId, page, (_, messages) => messages),
    );
    return known ?? firstSince(page.messages, place);
  }

  async function loadNewer(chatId: ChatId): Promise<void> {
    const visit = chatOf(chatId)?.aside?.visit;
    if (!visit || visit.isLoadingNewer) return;
    setVisit(chatId, { ...visit, isLoadingNewer: true });
    try {
      const after = visit.messages.at(-1)?.seq ?? 0;
      await readPage({ chatId, after, limit: PAGE_DEFAULT_LIMIT }, (state, page) => {
        // He may have left that part meanwhile, or jumped to another.
        const isThere = state.chats[chatId]?.aside?.visit?.messages.at(-1)?.seq === after;
        return isThere ? showPage(state, chatId, page, joinMessages) : state;
      });
    } finally {
      const left = chatOf(chatId)?.aside?.visit;
      if (left) setVisit(chatId, { ...left, isLoadingNewer: false });
    }
  }

  function showLatest(chatId: ChatId): void {
    if (chatOf(chatId)?.aside?.visit) setVisit(chatId, null);
  }

  async function loadQuoted(chatId: ChatId, seq: number): Promise<void> {
    const chat = chatOf(chatId);
    const key = `${chatId}/${seq}`;
    if (!chat || asked.has(key) || findMessage(chat, seq) !== undefined) return;
    asked.add(key);
    try {
      const [message = null] = plainMessages([await call("message.get", { chatId, seq })]);
      keepQuoted(chatId, seq, message);
    } catch (error) {
      if (!hasCode(error, "not_found")) throw error;
      keepQuoted(chatId, seq, null);
    } finally {
      asked.delete(key);
    }
  }

  async function loadPins(chatId: ChatId): Promise<void> {
    const { messages: pins, users } = await call("message.pins", { chatId });
    store.update((state) =>
      changeChat(learnUsers(state, users), chatId, (chat) => changeAside(chat, { pins })),
    );
  }

  function keepQuoted(chatId: ChatId, seq: number, message: Message | null): void {
    store.update((state) =>
      changeChat(state, chatId, (chat) => {
        const { quoted } = chat.aside ?? nothingAside;
        return changeAside(chat, { quoted: { ...quoted, [seq]: message } });
      }),
    );
  }

  function setVisit(chatId: ChatId, visit: Aside["visit"]): void {
    store.update((state) => changeChat(state, chatId, (chat) => changeAside(chat, { visit })));
  }

  function chatOf(chatId: ChatId): ChatState | undefined {
    return store.getState().chats[chatId];
  }
}

function isShown(chat: ChatState | undefined, seq: number): boolean {
  const shown = chat?.aside?.visit?.messages ?? chat?.messages ?? [];
  return shown.some((message) => message.seq === seq);
}

function firstSince(messages: readonly Message[], place: Place): number {
  const time = "date" in place ? Date.parse(place.date) : 0;
  const first = messages.find(({ createdAt }) => Date.parse(createdAt) >= time);
  return first?.seq ?? messages.at(-1)?.seq ?? 0;
}
