import type { ChatSummary } from "@parley/client";
import { type RefObject, useRef } from "react";
import { useTranslations } from "use-intl";
import { useListWindow } from "../../ui/use-list-window.ts";
import { ChatRow, type OnChatMenu } from "./chat-row.tsx";

const ROW_PX = 70;

type Props = {
  summaries: ChatSummary[];
  meId: string | undefined;
  selectedId: string | null;
  onlineIds: readonly string[];
  scroller: RefObject<HTMLElement | null>;
  onMenu: OnChatMenu;
};

/** The chats in their order; of very many only those in sight are on the page. */
export function ChatList({ summaries, meId, selectedId, onlineIds, scroller, onMenu }: Props) {
  const t = useTranslations("chats");
  const list = useRef<HTMLUListElement>(null);
  const { height, rows, measure } = useListWindow({
    keys: summaries.map(({ id }) => id),
    list,
    scroller,
    rowPx: ROW_PX,
  });
  return (
    <ul ref={list} aria-label={t("label")} className="relative shrink-0" style={{ height }}>
      {rows.map(({ index, key, top }) => {
        const summary = summaries[index];
        if (!summary) return null;
        return (
          <li
            key={key}
            ref={measure}
            data-index={index}
            aria-setsize={summaries.length}
            aria-posinset={index + 1}
            className="absolute inset-x-0 top-0 pb-0.5"
            style={{ transform: `translateY(${top}px)` }}
          >
            <ChatRow
              summary={summary}
              meId={meId}
              isSelected={summary.id === selectedId}
              isOnline={summary.otherUser !== null && onlineIds.includes(summary.otherUser.id)}
              onMenu={onMenu}
            />
          </li>
        );
      })}
    </ul>
  );
}
