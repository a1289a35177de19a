import { useClientState } from "@parley/client/react";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { type UnreadTotals, unreadTotals } from "./unread-totals.ts";

/** Shows what is unread where one sees it from outside: in the tab's title and icon, and on the installed app. */
export function UnreadSigns(): null {
  const t = useTranslations("app");
  const { unread, mentions } = useClientState((state) => unreadTotals(state, Date.now()));
  useEffect(() => keepTitle(t(titleKey({ unread, mentions }), { count: unread })), [unread, mentions, t]);
  useEffect(() => showIcon({ unread, mentions }), [unread, mentions]);
  useEffect(() => {
    navigator.setAppBadge?.(unread).catch(() => {});
  }, [unread]);
  return null;
}

function titleKey({ unread, mentions }: UnreadTotals) {
  if (mentions > 0) return "titleWithMentions";
  return unread > 0 ? "titleWithUnread" : "name";
}

/** Next.js puts the page's own title in front whenever it has streamed in, which can be after this. */
function keepTitle(title: string): () => void {
  const show = () => {
    if (document.title !== title) document.title = title;
  };
  const observer = new MutationObserver(show);
  observer.observe(document.head, { childList: true, characterData: true, subtree: true });
  show();
  return () => observer.disconnect();
}

/** A grey dot for what is unread, a red one when somebody is waiting for oneself. */
function showIcon({ unread, mentions }: UnreadTotals): void {
  const sign = mentions > 0 ? "/icons/mention.svg" : unread > 0 && "/icons/unread.svg";
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  if (icon) icon.href = sign || "/icon.svg";
}
