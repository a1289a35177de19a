import { findChats } from "@parley/client";
import type { ComponentProps } from "react";
import { useTranslations } from "use-intl";
import { ChatList } from "./chat-list.tsx";

/** So many are shown; a longer name finds the others. */
const CHATS_SHOWN = 20;

type Props = ComponentProps<typeof ChatList> & { query: string };

/** The chats of the list that answer to a name; nothing when there are none. */
export function FoundChats({ summaries, query, ...list }: Props) {
  const t = useTranslations("chats");
  const found = findChats(summaries, query).slice(0, CHATS_SHOWN);
  if (found.length === 0) return null;
  return (
    <section>
      <h2 className="px-3 pt-3 pb-1 font-semibold text-ink-soft text-small">{t("label")}</h2>
      <ChatList summaries={found} {...list} />
    </section>
  );
}
