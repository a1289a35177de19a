import type { ChatSummary } from "@parley/client";
import { useTranslations } from "use-intl";
import { ChatAvatar } from "../../ui/chat-avatar.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";

/** A chat in which nobody has written yet. */
export function EmptyChat({ summary: { id, title, otherUser } }: { summary: ChatSummary }) {
  const t = useTranslations("timeline");
  const heading = otherUser ? t("emptyDirectTitle", { name: title }) : t("emptyGroupTitle", { title });
  const picture = <ChatAvatar id={id} title={title} otherUser={otherUser} size="huge" />;
  return (
    <EmptyState picture={picture} title={heading}>
      {t("emptyText")}
    </EmptyState>
  );
}
