import { type ChatSummary, type Client, type Row, rowsOf, type State, summariesOf } from "@parley/client";
import { newsBetween } from "@parley/client/news";
import type { ChatId } from "@parley/protocol";
import { cutTo } from "../text/cells.ts";
import { neutralise } from "../text/neutralise.ts";
import { type Reactions, reactionNews } from "./reaction-news.ts";
import { contentWords, readerName, rowWords, type Words } from "./row-words.ts";

/** So many of the latest messages are read when a chat is opened, and of the older ones at once. */
const PAGE = 10;
/** So much of a message is read again when somebody reacts to it. */
const QUOTE_CELLS = 40;

type Options = { client: Client; words: Words; say: (text: string) => void };

/** Reads out one chat at a time, and of the others that something came. */
export type ChatReader = {
  chats: () => ChatSummary[];
  open: (chatId: ChatId) => Promise<void>;
  older: () => Promise<void>;
  current: () => ChatId | null;
  /** The message of the open chat that has this number, as far as it is loaded. */
  rowAt: (seq: number) => Row | undefined;
  /** Reads what is new since the last time. */
  update: () => void;
};

export function openChatReader({ client, words, say }: Options): ChatReader {
  const { translate } = words;
  /** What was read of each message of the open chat: its state is read again when it is another one. */
  let told = new Map<string, Told>();
  let current: ChatId | null = null;
  let oldestSeq = 0;
  let before = client.getState();

  const rowsIn = (state: State): Row[] => {
    const chat = current ? state.chats[current] : undefined;
    return chat && state.me ? rowsOf(chat, state.me.id) : [];
  };
  const tell = (row: Row) => {
    told.set(row.key, toldOf(row));
    say(rowWords(row, client.getState(), words));
  };
  const chats = () => summariesOf(client.getState());

  return {
    chats,
    current: () => current,
    rowAt: (seq) => rowsIn(client.getState()).find((row) => row.seq === seq),
    async open(chatId) {
      await client.openChat(chatId);
      current = chatId;
      told = new Map();
      const rows = rowsIn(client.getState());
      for (const row of rows) told.set(row.key, toldOf(row));
      const summary = chats().find(({ id }) => id === chatId);
      say(
        translate("reader.opened", {
          title: neutralise(summary?.title ?? ""),
          count: summary?.unreadCount ?? 0,
        }),
      );
      const latest = rows.slice(-PAGE);
      for (const row of latest) tell(row);
      oldestSeq = latest[0]?.seq ?? 0;
      markRead(latest);
    },
    async older() {
      if (!current) return;
      const isKnown = rowsIn(client.getState()).some(({ seq }) => seq !== null && seq < oldestSeq);
      if (!isKnown) await client.loadOlder(current);
      const earlier = rowsIn(client.getState()).filter(({ seq }) => seq !== null && seq < oldestSeq);
      const page = earlier.slice(-PAGE);
      if (page.length === 0) return say(translate("screen.beginning"));
      for (const row of page) tell(row);
      oldestSeq = page[0]?.seq ?? oldestSeq;
    },
    update() {
      const after = client.getState();
      for (const chat of newsBetween(before, after, Date.now()))
        if (chat.id !== current) tellOfOther(chat.id);
      before = after;
      const rows = rowsIn(after);
      const changed = rows.filter((row) => isNews(row, told));
      for (const row of changed) tell(row);
      for (const row of rows) tellReactions(row);
      markRead(changed);
    },
  };

  function markRead(rows: readonly Row[]): void {
    const seq = rows.findLast((row) => row.seq !== null)?.seq;
    if (current && seq) client.markRead(current, seq);
  }

  function tellReactions(row: Row): void {
    const known = told.get(row.key);
    const { reactions } = toldOf(row);
    if (!known || row.seq === null || known.reactions === reactions) return;
    told.set(row.key, { ...known, reactions });
    const seq = String(row.seq);
    const text = cutTo(neutralise(contentWords(row, translate)), QUOTE_CELLS);
    for (const { kind, emoji, userId } of reactionNews(known.reactions, reactions)) {
      const name = neutralise(readerName(userId, client.getState(), translate));
      say(translate(`reader.${kind}`, { name, emoji: neutralise(emoji), seq, text }));
    }
  }

  function tellOfOther(chatId: ChatId): void {
    const summary = chats().find(({ id }) => id === chatId);
    if (!summary?.lastMessage) return;
    const { senderName, body } = summary.lastMessage;
    const values = { title: neutralise(summary.title), name: neutralise(senderName), text: neutralise(body) };
    say(translate("reader.elsewhere", values));
  }
}

/** What was read of a message. */
type Told = { state: string; reactions: Reactions };

const none: Reactions = [];

function toldOf(row: Row): Told {
  return { state: stateOf(row), reactions: row.message?.reactions ?? none };
}

/** What is read again of a message when it changes: what became of it, and what it says. */
function stateOf({ status, message, body }: Row): string {
  const settled = status === "queued" || status === "sending" ? "" : (status ?? "");
  // Not when: what one does oneself has the device's time at first, and the server's soon after.
  const { editedAt = null, deletedAt = null, hidden = false } = message ?? {};
  return JSON.stringify([settled, editedAt !== null, deletedAt !== null, hidden, body]);
}

/** Older messages that come in for other reasons are no news; one's own are read when they have arrived. */
function isNews(row: Row, told: ReadonlyMap<string, Told>): boolean {
  const known = told.get(row.key);
  if (known) return known.state !== stateOf(row);
  return row.status !== "queued" && row.status !== "sending";
}
