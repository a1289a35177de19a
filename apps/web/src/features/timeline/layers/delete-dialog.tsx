import type { ChatState, Row } from "@parley/client";
import { useClient } from "@parley/client/react";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { FailureNotice } from "../../../locales/failure-notice.tsx";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { useTask } from "../../../ui/use-task.ts";
import { messagePermissions } from "./message-permissions.ts";

type Props = { chat: ChatState; row: Row; onClose: () => void };

/** Asks for whom a message is to be deleted. Starts on the harmless answer. */
export function DeleteDialog({ chat, row, onClose }: Props) {
  const t = useTranslations("actions");
  const client = useClient();
  const { isRunning, failure, run } = useTask();
  const cancel = useRef<HTMLButtonElement>(null);
  const { canDeleteForAll } = messagePermissions(chat, row);
  const remove = (name: "message.delete" | "message.hide") => {
    const { seq } = row;
    if (seq === null) return;
    void run(async () => {
      await client.changeMessage(name, { chatId: chat.id, seq });
      onClose();
    });
  };
  return (
    <Dialog title={t("deleteTitle")} closeLabel={t("cancel")} onClose={onClose} initialFocus={cancel}>
      <div className="flex flex-col gap-5 px-5 pb-5">
        <p className="text-ink-soft">{canDeleteForAll ? t("deleteText") : t("deleteTextMine")}</p>
        <FailureNotice failure={failure} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button ref={cancel} tone="quiet" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button tone="quiet" disabled={isRunning} onClick={() => remove("message.hide")}>
            {t("deleteForMe")}
          </Button>
          {canDeleteForAll && (
            <Button tone="danger" disabled={isRunning} onClick={() => remove("message.delete")}>
              {t("deleteForAll")}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}
