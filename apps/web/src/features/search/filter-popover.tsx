import type { ChatId, User } from "@parley/protocol";
import type { ReactNode, RefObject } from "react";
import { useTranslations } from "use-intl";
import { Popover } from "../../ui/popover.tsx";
import { ChatPicker } from "./chat-picker.tsx";
import { DayForm } from "./day-form.tsx";
import type { Asked } from "./filter-bar.tsx";
import type { SearchWish } from "./search-wish.ts";
import { SenderPicker } from "./sender-picker.tsx";

type Props = {
  asked: Asked;
  wish: SearchWish;
  anchor: RefObject<HTMLElement | null>;
  openChatId: ChatId | null;
  renderPeople: (onPick: (user: User) => void) => ReactNode;
  onChange: (changes: Partial<SearchWish>) => void;
  onClose: () => void;
};

const titles = { chat: "inChat", sender: "from", days: "date" } as const;

/** Asks for one filter, under its chip. */
export function FilterPopover({ asked, wish, anchor, openChatId, renderPeople, onChange, onClose }: Props) {
  const t = useTranslations("search");
  return (
    <Popover label={t(titles[asked])} anchor={anchor} onClose={onClose}>
      {(close) => {
        const choose = (changes: Partial<SearchWish>) => {
          onChange(changes);
          close();
        };
        if (asked === "chat")
          return <ChatPicker openChatId={openChatId} onPick={(chatId) => choose({ chatId })} />;
        if (asked === "sender")
          return <SenderPicker renderPeople={renderPeople} onPick={(sender) => choose({ sender })} />;
        return <DayForm wish={wish} onApply={choose} />;
      }}
    </Popover>
  );
}
