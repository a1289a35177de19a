import type { Client } from "@parley/client";
import {
  AppError,
  type ChatId,
  canDeleteMessage,
  MessageBody,
  ReportNote,
  ReportReason,
} from "@parley/protocol";
import type { SaveFile } from "../saving/create-file-saver.ts";
import { hasText, type SentRow } from "../text/has-text.ts";
import { neutralise } from "../text/neutralise.ts";
import { emojiCalled, type LoadEmoji } from "./emoji-called.ts";
import type { ChatReader } from "./open-chat-reader.ts";
import { type MessageCommand, messageCommands, parseTarget } from "./reader-commands.ts";
import { contentWords, type Words } from "./row-words.ts";

type Around = {
  client: Client;
  reader: ChatReader;
  words: Words;
  say: (text: string) => void;
  /** Asks something that `/yes` does. */
  ask: (question: string, run: () => Promise<void>) => void;
  /** Puts text on the line to write in. */
  prefill: (text: string) => void;
  loadEmoji: LoadEmoji;
  saveFile: SaveFile;
};

/** A message of the open chat, and what was typed after its number. */
type Target = { chatId: ChatId; row: SentRow; rest: string };
/** `usage` says how the command is typed. */
type Act = (target: Target, around: Around, usage: () => void) => Promise<void> | void;

type Acts<Result> = Record<MessageCommand, (argument: string) => Result>;

/** @returns what the reader's commands do with a message. */
export function messageActs(around: Around): Acts<Promise<void>> {
  const entries = messageCommands.map((name) => [name, (argument: string) => obey(name, argument, around)]);
  return Object.fromEntries(entries) as Acts<Promise<void>>;
}

async function obey(name: MessageCommand, argument: string, around: Around): Promise<void> {
  const { reader, say, words } = around;
  const { translate } = words;
  const usage = () => say(`/${name}: ${translate(`reader.help.${name}`)}`);
  const chatId = reader.current();
  const target = parseTarget(argument);
  if (!chatId) return say(translate("reader.noChat"));
  if (!target) return usage();
  const row = reader.rowAt(target.seq);
  if (!row) return say(translate("reader.noSuchMessage", { seq: target.seq }));
  if (!hasText(row)) return say(translate("screen.notThis"));
  await acts[name]({ chatId, row, rest: target.rest }, around, usage);
}

const acts: Record<MessageCommand, Act> = {
  reply({ chatId, row, rest }, { client }, usage) {
    if (rest === "") return usage();
    client.send(chatId, messageBody(rest), { replyToSeq: row.seq });
  },

  async edit({ chatId, row: { seq, isOwn, body }, rest }, { client, say, words, prefill }, usage) {
    if (!isOwn) return say(words.translate("screen.onlyOwn"));
    if (rest !== "") return client.changeMessage("message.edit", { chatId, seq, body: messageBody(rest) });
    // What steers terminals, and line breaks, do not belong on a line that is typed.
    const isTypeable = neutralise(body) === body;
    if (isTypeable) prefill(`/edit ${seq} ${body}`);
    else usage();
  },

  async react({ chatId, row: { seq }, rest }, { client, say, words, loadEmoji }, usage) {
    if (rest === "") return usage();
    const emoji = await emojiCalled(rest, loadEmoji);
    if (emoji) await client.changeMessage("message.react", { chatId, seq, emoji });
    else say(words.translate("reader.noEmoji", { name: neutralise(rest) }));
  },

  async unreact({ chatId, row: { seq, message }, rest }, { client, say, words, loadEmoji }) {
    const meId = client.getState().me?.id;
    const own = (message?.reactions ?? []).filter(({ userIds }) => userIds.some((id) => id === meId));
    const wanted = rest === "" ? null : await emojiCalled(rest, loadEmoji);
    const gone = own.filter(({ emoji }) => rest === "" || emoji === wanted);
    if (gone.length === 0) return say(words.translate("reader.noReaction", { seq }));
    for (const { emoji } of gone) await client.changeMessage("message.unreact", { chatId, seq, emoji });
  },

  async save({ chatId, row: { seq, file } }, { saveFile, say, words: { translate } }) {
    if (!file) return say(translate("screen.noFile"));
    say(translate("screen.savingFile", { name: neutralise(file.name) }));
    const path = await saveFile({ chatId, seq, file });
    say(translate("screen.savedFile", { path: neutralise(path) }));
  },

  delete({ chatId, row }, { client, ask, words }) {
    const { seq, isOwn } = row;
    const chat = client.getState().chats[chatId];
    const isForAll = chat !== undefined && canDeleteMessage({ kind: chat.kind, role: chat.role, isOwn });
    const question = isForAll ? "reader.askDelete" : "reader.askHide";
    const name = isForAll ? "message.delete" : "message.hide";
    const text = neutralise(contentWords(row, words.translate));
    ask(words.translate(question, { seq, text }), () => client.changeMessage(name, { chatId, seq }));
  },

  report({ chatId, row, rest }, { client, ask, say, words: { translate } }, usage) {
    const { seq, isOwn } = row;
    if (isOwn) return say(translate("screen.report.onlyOthers"));
    const [, word, note = ""] = /^(\S+)(?:\s+(.*))?$/s.exec(rest) ?? [];
    const { data: reason } = ReportReason.safeParse(word);
    if (!reason || !ReportNote.safeParse(note).success) return usage();
    const text = neutralise(contentWords(row, translate));
    ask(translate("reader.askReport", { seq, text }), async () => {
      await client.call("report.create", { chatId, seq, reason, note });
      say(translate("screen.report.sent"));
    });
  },
};

/** @returns a text that one message may be. @throws AppError `invalid_input` for others */
export function messageBody(text: string): string {
  if (!MessageBody.safeParse(text).success) throw new AppError("invalid_input");
  return text;
}
