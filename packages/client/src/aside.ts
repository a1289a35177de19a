import type { Message } from "@parley/protocol";
import { hideMessage } from "./hide-message.ts";
import { newerMessage } from "./newer-message.ts";
import type { ChatState } from "./state.ts";

/** What a client holds of a chat apart from its window, which always reaches to the newest message. */
export type Aside = {
  /** An older part of the chat that one has jumped to, contiguous, ascending: it is shown in place of the window. */
  visit: { messages: readonly Message[]; isLoadingNewer: boolean } | null;
  /** All pinned messages, the latest pinned first; null while they were not asked for. */
  pins: readonly Message[] | null;
  /** Quoted messages by seq; null when there is no such message for the person. */
  quoted: Readonly<Record<number, Message | null>>;
};

export const nothingAside: Aside = { visit: null, pins: null, quoted: {} };

/** @returns the messages on screen: the part that one has jumped to, else the newest ones. */
export function shownMessages({ aside, messages }: ChatState): readonly Message[] {
  return aside?.visit?.messages ?? messages;
}

/** @returns the message, wherever this client holds it; null when there is none for the person, undefined: not known. */
export function findMessage(chat: ChatState, seq: number): Message | null | undefined {
  const { visit, pins, quoted } = chat.aside ?? nothingAside;
  const lists = [chat.messages, visit?.messages ?? [], pins ?? []];
  for (const messages of lists) {
    const found = messages.find((message) => message.seq === seq);
    if (found) return found;
  }
  return quoted[seq];
}

/** @returns the chat with these fields of what is apart changed. */
export function changeAside(chat: ChatState, fields: Partial<Aside>): ChatState {
  return { ...chat, aside: { ...(chat.aside ?? nothingAside), ...fields } };
}

/** @returns the chat with the message as it is now, wherever it is held apart from the window. */
export function renewAside(chat: ChatState, message: Message): ChatState {
  const { aside } = chat;
  if (!aside) return chat;
  const isQuoted = aside.quoted[message.seq] !== undefined;
  return changeAside(chat, {
    visit: aside.visit && { ...aside.visit, messages: renewIn(aside.visit.messages, message) },
    pins: aside.pins && renewPins(aside.pins, message),
    ...(isQuoted && { quoted: { ...aside.quoted, [message.seq]: message } }),
  });
}

function renewIn(messages: readonly Message[], message: Message): readonly Message[] {
  const index = messages.findIndex(({ seq }) => seq === message.seq);
  return index < 0 ? messages : messages.with(index, newerMessage(messages[index], message));
}

function renewPins(pins: readonly Message[], message: Message): readonly Message[] {
  const others = pins.filter(({ seq }) => seq !== message.seq);
  if (message.pinnedAt === null && others.length === pins.length) return pins;
  if (message.pinnedAt === null) return others;
  return [...others, message].sort((a, b) => (b.pinnedAt ?? "").localeCompare(a.pinnedAt ?? ""));
}

/** @returns the same with the messages emptied that the person has deleted for himself. */
export function hideAside(aside: Aside | undefined, seqs: ReadonlySet<number>): Aside | undefined {
  if (!aside) return aside;
  const isNews = (message: Message | null) => message !== null && seqs.has(message.seq) && !message.hidden;
  const held = [aside.visit?.messages ?? [], aside.pins ?? [], Object.values(aside.quoted)];
  if (!held.flat().some(isNews)) return aside;
  const hide = (messages: readonly Message[]) =>
    messages.map((message) => (isNews(message) ? hideMessage(message) : message));
  const { visit, pins, quoted } = aside;
  const quotes = Object.entries(quoted).map(([seq, message]) => [
    seq,
    message && isNews(message) ? hideMessage(message) : message,
  ]);
  return {
    quoted: Object.fromEntries(quotes),
    visit: visit && { ...visit, messages: hide(visit.messages) },
    pins: pins?.filter((message) => !isNews(message)) ?? null,
  };
}
