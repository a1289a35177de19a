import { type Addressee, emojiFor, type NamedEmoji, peopleFor, type Query } from "@parley/client/completion";
import { useClientState } from "@parley/client/react";
import type { ChatId } from "@parley/protocol";
import { Users } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Avatar } from "../../../ui/avatar.tsx";
import { loadEmojiNames } from "./load-emoji-names.ts";
import type { Suggestion } from "./suggestion.ts";

/** @returns what could be meant by what is typed. */
export function useSuggestions(chatId: ChatId, query: Query | null): readonly Suggestion[] {
  const t = useTranslations("writing");
  const known = useClientState(({ chats, users, me }) => ({ chat: chats[chatId], users, meId: me?.id }));
  const emoji = useEmojiNames(query?.sign === ":");
  const everybody = t("everybody");
  return useMemo(() => {
    const { chat, users, meId } = known;
    if (!query || !chat || !meId) return [];
    if (query.sign === ":") return emojiFor(query.words, emoji).map(ofEmoji);
    const people = peopleFor(query.words, { chat, users, meId });
    // Who has typed the whole handle wants to send it.
    const [first, second] = people;
    const isComplete = !second && first?.handle.toLowerCase() === query.words.toLowerCase();
    return isComplete ? [] : people.map((addressee) => ofAddressee(addressee, everybody));
  }, [query, known, emoji, everybody]);
}

function useEmojiNames(isWanted: boolean): readonly NamedEmoji[] {
  const locale = useLocale();
  const [names, setNames] = useState<readonly NamedEmoji[]>([]);
  useEffect(() => {
    let isCurrent = true;
    if (isWanted) void loadEmojiNames(locale).then((all) => isCurrent && setNames(all));
    return () => {
      isCurrent = false;
    };
  }, [locale, isWanted]);
  return names;
}

function ofEmoji([emoji, label, [code]]: NamedEmoji): Suggestion {
  const picture = <span className="w-8 shrink-0 text-center text-title">{emoji}</span>;
  return { key: emoji, picture, title: label, detail: code ? `:${code}:` : "", text: `${emoji} ` };
}

function ofAddressee({ handle, user }: Addressee, everybody: string): Suggestion {
  const line = { key: handle, detail: `@${handle}`, text: `@${handle} ` };
  if (!user) return { ...line, title: everybody, picture: <EverybodySign /> };
  const { id, name, avatar } = user;
  return { ...line, title: name, picture: <Avatar id={id} name={name} picture={avatar} size="small" /> };
}

function EverybodySign() {
  return (
    <span className="flex size-8 shrink-0 items-center justify-center rounded-full bg-accent-soft text-accent-ink">
      <Users aria-hidden className="size-4" />
    </span>
  );
}
