import type { ChatId, UserId } from "@parley/protocol";
import { Suspense } from "react";
import { late } from "../../ui/late.ts";

const ChatSettingsLayer = late(() => import("../../features/chat-settings/chat-settings-layer.tsx"));
const NewChatDialog = late(() => import("../../features/people/new-chat-dialog.tsx"));
const PersonDialog = late(() => import("../../features/person/person-dialog.tsx"));
const ShortcutsDialog = late(() => import("../../features/shortcuts/shortcuts-dialog.tsx"));
const SwitcherDialog = late(() => import("../../features/switcher/switcher-dialog.tsx"));

/** What lies over the whole app. Only one at a time. */
export type Layer =
  | { kind: "switcher" | "shortcuts" }
  | { kind: "newChat"; query: string }
  | { kind: "settings"; chatId: ChatId; at: { x: number; y: number } }
  | { kind: "person"; userId: UserId };

type Props = {
  layer: Layer;
  openChatId: ChatId | null;
  onClose: () => void;
  onOpenChat: (chatId: ChatId) => void;
};

export function AppLayer({ layer, ...ways }: Props) {
  return <Suspense>{content()}</Suspense>;

  function content() {
    switch (layer.kind) {
      case "newChat":
        return <NewChatDialog initialQuery={layer.query} {...ways} />;
      case "switcher":
        return <SwitcherDialog {...ways} />;
      case "shortcuts":
        return <ShortcutsDialog onClose={ways.onClose} />;
      case "settings":
        return <ChatSettingsLayer chatId={layer.chatId} at={layer.at} onClose={ways.onClose} />;
      case "person":
        return <PersonDialog key={layer.userId} userId={layer.userId} {...ways} />;
      default:
        return layer satisfies never;
    }
  }
}
