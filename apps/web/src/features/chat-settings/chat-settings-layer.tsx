import { useChat, useClient } from "@parley/client/react";
import type { ChatId, Input } from "@parley/protocol";
import { useEffect, useEffectEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { FailureNotice } from "../../locales/failure-notice.tsx";
import { anchorAt } from "../../ui/anchor-at.ts";
import { Popover } from "../../ui/popover.tsx";
import { ChatMenu } from "./chat-menu.tsx";
import { MuteMenu } from "./mute-menu.tsx";
import { NotifyMenu } from "./notify-menu.tsx";

type Layer = { kind: "menu" | "mute" | "notify" | "working" } | { kind: "failed"; failure: unknown };
type Patch = Omit<Input<"chat.setMine">, "chatId">;
type Props = {
  chatId: ChatId;
  /** A place in the window, in px. */
  at: { x: number; y: number };
  onClose: () => void;
};

/** The menus with what a person sets up of a chat for himself. Loaded when they are first opened. */
export default function ChatSettingsLayer({ chatId, at, onClose }: Props) {
  const t = useTranslations("chatList");
  const client = useClient();
  const chat = useChat(chatId);
  const [layer, setLayer] = useState<Layer | null>({ kind: "menu" });
  const close = () => setLayer(null);
  // A menu closes before what was picked in it happens, which may be another menu.
  const handleEnd = useEffectEvent(onClose);
  useEffect(() => {
    if (!layer) handleEnd();
  }, [layer]);

  const set = (patch: Patch) => {
    setLayer({ kind: "working" });
    client
      .call("chat.setMine", { chatId, ...patch })
      .then(close, (failure: unknown) => setLayer({ kind: "failed", failure }));
  };
  const markRead = () => {
    if (!chat) return;
    client.markRead(chatId, chat.lastSeq);
    if (chat.mine.isMarkedUnread) set({ isMarkedUnread: false });
  };
  if (!chat || !layer) return null;
  const menu = { mine: chat.mine, at, onClose: close, onSet: set };
  switch (layer.kind) {
    case "menu":
      return (
        <ChatMenu
          {...menu}
          unreadCount={chat.unreadCount}
          onMarkRead={markRead}
          onOpen={(kind) => setLayer({ kind })}
        />
      );
    case "mute":
      return <MuteMenu {...menu} />;
    case "notify":
      return <NotifyMenu {...menu} />;
    case "working":
      return null;
    case "failed":
      return (
        <Popover label={t("menu")} anchor={anchorAt(at)} onClose={close}>
          <FailureNotice failure={layer.failure} />
        </Popover>
      );
    default:
      return layer satisfies never;
  }
}
