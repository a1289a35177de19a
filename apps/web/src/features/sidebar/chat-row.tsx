import type { ChatSummary } from "@parley/client";
import { Ellipsis } from "lucide-react";
import { type MouseEvent, memo } from "react";
import { useTranslations } from "use-intl";
import { useLongPress } from "../../ui/use-long-press.ts";
import { ChatLink } from "./chat-link.tsx";

/** Asks for the menu of a chat at a place in the window, in px. */
export type OnChatMenu = (chatId: ChatSummary["id"], at: { x: number; y: number }) => void;

type Props = {
  summary: ChatSummary;
  meId: string | undefined;
  isSelected: boolean;
  isOnline: boolean;
  onMenu: OnChatMenu;
};

/** One chat of the list, with its menu: by the right button, a long press, or the button that the keyboard finds. */
export const ChatRow = memo(function ChatRow({ onMenu, ...link }: Props) {
  const t = useTranslations("chatList");
  const { id, title } = link.summary;
  const longPress = useLongPress((x, y) => onMenu(id, { x, y }));
  const handleContextMenu = (event: MouseEvent) => {
    event.preventDefault();
    onMenu(id, { x: event.clientX, y: event.clientY });
  };
  const handleMore = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    const { left, bottom } = currentTarget.getBoundingClientRect();
    onMenu(id, { x: left, y: bottom });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same for everybody else.
    <div className="group relative" onContextMenu={handleContextMenu} {...longPress}>
      <ChatLink {...link} />
      <button
        type="button"
        aria-label={t("more", { title })}
        title={t("menu")}
        aria-haspopup="menu"
        onClick={handleMore}
        className="chat-more"
      >
        <Ellipsis aria-hidden className="size-4.5" />
      </button>
    </div>
  );
});
