import { neutralise } from "../text/neutralise.ts";
import type { ChatReader } from "./open-chat-reader.ts";
import { readerCommands } from "./reader-commands.ts";
import type { Words } from "./row-words.ts";

type Options = { reader: ChatReader; say: (text: string) => void; words: Words };

/** @returns what the reader's commands do with chats, and their help. */
export function chatActs({ reader, say, words: { translate } }: Options) {
  const open = async (argument: string) => {
    const chats = reader.chats();
    const wanted = argument.toLocaleLowerCase();
    const named = () => chats.find(({ title }) => title.toLocaleLowerCase().startsWith(wanted));
    const chat = chats[Number(argument) - 1] ?? (wanted === "" ? undefined : named());
    if (chat) await reader.open(chat.id);
    else say(translate("reader.noSuchChat", { name: argument }));
  };
  const next = async () => {
    const waiting = reader.chats().find(({ id, unreadCount }) => unreadCount > 0 && id !== reader.current());
    if (waiting) await reader.open(waiting.id);
    else say(translate("unread.total", { count: 0 }));
  };
  const chats = () => {
    for (const [index, { title, unreadCount }] of reader.chats().entries())
      say(translate("reader.chat", { number: index + 1, title: neutralise(title), count: unreadCount }));
  };
  const help = () => {
    for (const name of readerCommands) say(`/${name}: ${translate(`reader.help.${name}`)}`);
    say(translate("reader.numbers"));
    say(translate("reader.more"));
  };
  return { chats, open, next, older: () => reader.older(), help };
}
