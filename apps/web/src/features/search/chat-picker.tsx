import { findChats } from "@parley/client";
import type { ChatId } from "@parley/protocol";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useAllTitledChats } from "../../locales/use-all-titled-chats.ts";
import { ChatAvatar } from "../../ui/chat-avatar.tsx";
import { SearchField } from "../../ui/search-field.tsx";

/** So many are shown; a longer name finds the others. */
const CHATS_SHOWN = 50;

type Props = { openChatId: ChatId | null; onPick: (chatId: ChatId) => void };

/** Picks the chat to search in; the one that is open comes first. */
export function ChatPicker({ openChatId, onPick }: Props) {
  const t = useTranslations("search");
  const [query, setQuery] = useState("");
  const found = findChats(useAllTitledChats(), query);
  const chats = found.toSorted((a, b) => Number(b.id === openChatId) - Number(a.id === openChatId));
  return (
    <div className="flex max-h-80 flex-col gap-2">
      <SearchField label={t("pickChat")} clearLabel={t("clear")} value={query} onChange={setQuery} />
      {chats.length === 0 && <p className="px-2 py-4 text-center text-ink-soft">{t("nobodyText")}</p>}
      <ul aria-label={t("chats")} className="scroll-quiet min-h-0 overflow-y-auto">
        {chats.slice(0, CHATS_SHOWN).map((chat) => (
          <li key={chat.id}>
            <button type="button" onClick={() => onPick(chat.id)} className="pick-line">
              <ChatAvatar chat={chat} size="small" />
              <span className="min-w-0">
                <span className="block truncate font-medium">{chat.title}</span>
                {chat.id === openChatId && (
                  <span className="block text-ink-faint text-small">{t("inOpenChat")}</span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
