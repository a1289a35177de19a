import { useClient } from "@parley/client/react";
import type { ChatId } from "@parley/protocol";
import type { RefObject } from "react";
import { useTranslations } from "use-intl";
import { RefusalNotice } from "./refusal-notice.tsx";
import { removeFile, retryFile } from "./remove-file.ts";
import { TrayFile } from "./tray-file.tsx";
import { TrayLine } from "./tray-line.tsx";
import { useTray } from "./trays.ts";

type Props = { chatId: ChatId; area: RefObject<HTMLTextAreaElement | null> };

/** The files that go with the next messages, over the text. */
export function FileTray({ chatId, area }: Props) {
  const t = useTranslations("files");
  const client = useClient();
  const tray = useTray(chatId, (whole) => whole);
  const { uploads, refusals } = tray;
  const handleRemove = (key: string) => {
    removeFile(chatId, key);
    // The button that had the focus is gone.
    area.current?.focus();
  };
  const handleRetry = (key: string) => {
    retryFile({ client, chatId, key });
    area.current?.focus();
  };
  return (
    <div className="file-tray">
      {refusals.map((refusal) => (
        <RefusalNotice key={refusal.reason} refusal={refusal} />
      ))}
      {uploads.length > 0 && (
        <ul aria-label={t("tray")} className="file-tray-list">
          {uploads.map((upload) => (
            <TrayFile key={upload.key} upload={upload} onRemove={handleRemove} onRetry={handleRetry} />
          ))}
        </ul>
      )}
      <TrayLine chatId={chatId} tray={tray} />
    </div>
  );
}
