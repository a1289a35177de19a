import type { ChatSummary } from "@parley/client";
import { useTranslations } from "use-intl";
import { useNoticeWords } from "../../locales/use-notice-words.ts";
import { StatusIcon } from "../../ui/status-icon.tsx";

type Props = { summary: ChatSummary; meId: string | undefined };

/** The last message in one line, with who said it where that is not plain. */
export function ChatPreview({ summary, meId }: Props) {
  const t = useTranslations();
  const noticeWords = useNoticeWords();
  const { lastMessage, kind } = summary;
  if (!lastMessage) return <span className="truncate italic">{t("chats.noMessages")}</span>;
  const { senderId, senderName, body, notice, status } = lastMessage;
  return (
    <>
      {status && <StatusIcon status={status} label={t(`status.${status}`)} />}
      <span className="truncate">{preview()}</span>
    </>
  );

  function preview() {
    if (notice) return noticeWords(notice);
    if (senderId === meId) return t("chats.you", { text: body });
    if (kind === "direct" || !senderName) return body;
    return t("chats.sender", { name: firstName(senderName), text: body });
  }
}

function firstName(name: string): string {
  return name.split(" ")[0] ?? name;
}
