import { useClientState } from "@parley/client/react";
import type { ChatId } from "@parley/protocol";
import { NotificationOffer } from "./notification-offer.tsx";
import { useChatInView } from "./use-chat-in-view.ts";
import { useNotificationSettings } from "./use-notification-settings.ts";
import { useNotifier } from "./use-notifier.ts";
import { usePermission } from "./use-permission.ts";

type Props = { selectedId: ChatId | null };

/** Tells of messages while one looks elsewhere; below the chat list it offers to, once. Loaded after the chats. */
export function NotificationCentre({ selectedId }: Props) {
  const [permission, ask] = usePermission();
  const { isOfferDismissed } = useNotificationSettings();
  const hasChats = useClientState(({ chats }) => Object.keys(chats).length > 0);
  useChatInView(selectedId);
  useNotifier();
  if (permission !== "default" || isOfferDismissed || !hasChats) return null;
  return <NotificationOffer onAccept={() => void ask()} />;
}
