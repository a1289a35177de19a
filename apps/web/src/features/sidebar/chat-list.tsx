import type { ChatSummary } from "@parley/client";
import { useTranslations } from "use-intl";
import { ChatLink } from "./chat-link.tsx";

type Props = { summaries: ChatSummary[]; meId: string | undefined; selectedId: string | null };

/** The chats, the most recently active first. */
export function ChatList({ summaries, meId, selectedId }: Props) {
  const t = useTranslations("chats");
  return (
    <ul aria-label={t("label")} className="flex flex-col gap-0.5">
      {summaries.map((summary) => (
        <li key={summary.id}>
          <ChatLink summary={summary} meId={meId} isSelected={summary.id === selectedId} />
        </li>
      ))}
    </ul>
  );
}
