import { type ChatState, summaryOf } from "@parley/client";
import { newsBetween } from "@parley/client/news";
import { useClient } from "@parley/client/react";
import { useEffect, useEffectEvent } from "react";
import { useTranslations } from "use-intl";
import { lineOfLast } from "../../files/line-of.ts";
import { readNotificationSettings } from "./device-settings.ts";
import { showNotification } from "./show-notification.ts";
import { holdLock, isLockHeld } from "./tab-locks.ts";
import { inViewLock } from "./use-chat-in-view.ts";

/** More than any system shows. */
const TEXT_MAX_CHARACTERS = 300;

/** Tells of new messages in chats that nobody looks at. Of several tabs one does, so that each is told of once. */
export function useNotifier(): void {
  const client = useClient();
  const t = useTranslations("notifications");
  const chatWords = useTranslations("chats");

  const tell = useEffectEvent(async (chat: ChatState) => {
    const { isOn, hidesText } = readNotificationSettings();
    if (!isOn || Notification.permission !== "granted" || (await isLockHeld(inViewLock(chat.id)))) return;
    const summary = summaryOf(chat, client.getState());
    const { title, kind, lastMessage } = summary;
    const text = lineOfLast(summary).slice(0, TEXT_MAX_CHARACTERS);
    const said = kind === "group" ? chatWords("sender", { name: lastMessage?.senderName ?? "", text }) : text;
    await showNotification({ chatId: chat.id, title, body: hidesText || !text ? t("newMessage") : said });
  });

  useEffect(() => {
    let unsubscribe: (() => void) | undefined;
    const begin = () => {
      let before = client.getState();
      let hasBeenOnline = before.connection === "online";
      unsubscribe = client.subscribe(() => {
        const after = client.getState();
        // What was missed while no tab was open is in the list, with its counts.
        const isNews = hasBeenOnline;
        hasBeenOnline ||= after.connection === "online";
        if (isNews) for (const chat of newsBetween(before, after, Date.now())) void tell(chat);
        before = after;
      });
    };
    const release = holdLock("parley-notifier", begin);
    return () => {
      unsubscribe?.();
      release();
    };
  }, [client]);
}
