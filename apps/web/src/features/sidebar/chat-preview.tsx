import { type ChatSummary, draftIn } from "@parley/client";
import { plainMarkdown } from "@parley/client/markdown";
import { useClientState } from "@parley/client/react";
import { useTranslations } from "use-intl";
import { lineOfLast } from "../../files/line-of.ts";
import { isolated } from "../../locales/isolated.ts";
import { useNoticeWords } from "../../locales/use-notice-words.ts";
import { StatusIcon } from "../../ui/status-icon.tsx";
import { DraftPreview } from "./draft-preview.tsx";

type Props = { summary: ChatSummary; meId: string | undefined; isSelected: boolean };

/** The last message in one line, with who said it where that is not plain; or what one has begun to write elsewhere. */
export function ChatPreview({ summary, meId, isSelected }: Props) {
  const t = useTranslations();
  const noticeWords = useNoticeWords();
  const { lastMessage, kind, id } = summary;
  const draft = useClientState((state) => (isSelected ? "" : draftIn(state, id).trim()));
  if (draft) return <DraftPreview text={plainMarkdown(draft)} />;
  if (!lastMessage) return <span className="truncate italic">{t("chats.noMessages")}</span>;
  const { senderId, senderName, notice, status } = lastMessage;
  const body = lineOfLast(summary);
  return (
    <>
      {status && <StatusIcon status={status} label={t(`status.${status}`)} />}
      <span className="truncate" dir="auto">
        {preview()}
      </span>
    </>
  );

  function preview() {
    if (notice) return noticeWords(notice);
    if (senderId === meId) return t("chats.you", { text: body });
    if (kind === "direct" || !senderName) return body;
    return t("chats.sender", { name: isolated(firstName(senderName)), text: body });
  }
}

function firstName(name: string): string {
  return name.split(" ")[0] ?? name;
}
