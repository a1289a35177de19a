import type { ChatSummary } from "@parley/client";
import { useCallback } from "react";
import { useTranslations } from "use-intl";

/** @returns a function that gives one's notes their name; all other chats have one already. */
export function useTitled(): (summary: ChatSummary) => ChatSummary {
  const t = useTranslations("chatList");
  return useCallback((summary) => (summary.isSelf ? { ...summary, title: t("notes") } : summary), [t]);
}
