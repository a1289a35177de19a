import type { ChatId } from "@parley/protocol";
import { Upload } from "lucide-react";
import type { RefObject } from "react";
import { useTranslations } from "use-intl";
import { useDroppedFiles } from "./use-dropped-files.ts";
import { usePastedFiles } from "./use-pasted-files.ts";

type Props = { chatId: ChatId; area: RefObject<HTMLTextAreaElement | null> };

/** Takes the files that are pasted into the text or dropped on the chat, and says so while they are over it. */
export function FileTarget({ chatId, area }: Props) {
  const t = useTranslations("files");
  usePastedFiles(area, chatId);
  const isOver = useDroppedFiles(area, chatId);
  if (!isOver) return null;
  return (
    <div className="file-target">
      <Upload aria-hidden className="size-8" />
      {t("drop")}
    </div>
  );
}
