import { useMe } from "@parley/client/react";
import type { ChatId, User } from "@parley/protocol";
import { type ReactNode, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useAllTitledChats } from "../../locales/use-all-titled-chats.ts";
import { Chip } from "../../ui/chip.tsx";
import { FilterPopover } from "./filter-popover.tsx";
import { useDayRange } from "./use-day-range.ts";
import type { Search } from "./use-search.ts";

/** What a popover asks for. */
export type Asked = "chat" | "sender" | "days";

type Props = {
  search: Search;
  openChatId: ChatId | null;
  renderPeople: (onPick: (user: User) => void) => ReactNode;
};

/** The filters of a search as chips: what is set, and what can be. */
export function FilterBar({ search, openChatId, renderPeople }: Props) {
  const t = useTranslations("search");
  const { wish, change } = search;
  const chat = useAllTitledChats().find(({ id }) => id === wish.chatId);
  const isMe = useMe()?.id === wish.sender?.id;
  const days = useDayRange(wish);
  const [asked, setAsked] = useState<Asked | null>(null);
  const anchor = useRef<HTMLElement>(null);
  const from = isMe ? t("fromMe") : t("fromName", { name: wish.sender?.name ?? "" });
  return (
    <fieldset aria-label={t("filters")} className="flex flex-wrap gap-1.5 px-1 py-1">
      {chip({
        kind: "chat",
        isOn: wish.chatId !== null,
        words: wish.chatId ? t("inTitle", { title: chat?.title ?? t("unknownChat") }) : t("inChat"),
        onRemove: () => change({ chatId: null }),
      })}
      {chip({
        kind: "sender",
        isOn: wish.sender !== null,
        words: wish.sender ? from : t("from"),
        onRemove: () => change({ sender: null }),
      })}
      {chip({
        kind: "days",
        isOn: days !== null,
        words: days ?? t("date"),
        onRemove: () => change({ firstDay: null, lastDay: null }),
      })}
      <Chip
        isOn={wish.hasLink}
        aria-pressed={wish.hasLink}
        onClick={() => change({ hasLink: !wish.hasLink })}
      >
        {t("hasLink")}
      </Chip>
      {asked && (
        <FilterPopover
          asked={asked}
          wish={wish}
          anchor={anchor}
          openChatId={openChatId}
          renderPeople={renderPeople}
          onChange={change}
          onClose={() => setAsked(null)}
        />
      )}
    </fieldset>
  );

  function chip({ kind, isOn, words, onRemove }: ChipOptions) {
    return (
      <Chip
        isOn={isOn}
        aria-haspopup="dialog"
        aria-expanded={asked === kind}
        onClick={({ currentTarget }) => {
          anchor.current = currentTarget;
          setAsked(kind);
        }}
        removeLabel={t("remove", { filter: words })}
        onRemove={onRemove}
      >
        {words}
      </Chip>
    );
  }
}

type ChipOptions = { kind: Asked; isOn: boolean; words: string; onRemove: () => void };
