import type { ChatSummary } from "@parley/client";
import { useTranslations } from "use-intl";
import { ChatAvatar } from "../../ui/chat-avatar.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";

/** A chat in which nobody has written yet. */
export function EmptyChat({ summary }: { summary: ChatSummary }) {
  const t = useTranslations();
  const { title, otherUser, isSelf } = summary;
  const picture = <ChatAvatar chat={summary} size="huge" />;
  const heading = otherUser
    ? t("timeline.emptyDirectTitle", { name: title })
    : t("timeline.emptyGroupTitle", { title });
  return (
    <EmptyState picture={picture} title={isSelf ? title : heading}>
      {isSelf ? t("person.notes") : t("timeline.emptyText")}
    </EmptyState>
  );
}
