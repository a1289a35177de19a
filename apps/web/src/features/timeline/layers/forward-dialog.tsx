import { type Row, uuidV7 } from "@parley/client";
import { useChats, useClient } from "@parley/client/react";
import type { ChatId } from "@parley/protocol";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { FailureNotice } from "../../../locales/failure-notice.tsx";
import { useTitled } from "../../../locales/use-titled.ts";
import { ChatAvatar } from "../../../ui/chat-avatar.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { openPath } from "../../../ui/open-path.ts";
import { SearchField } from "../../../ui/search-field.tsx";
import { useTask } from "../../../ui/use-task.ts";

type Props = { chatId: ChatId; row: Row; onClose: () => void };

/** Picks the chat that a message is sent on to, and goes there. */
export function ForwardDialog({ chatId, row, onClose }: Props) {
  const t = useTranslations("actions");
  const client = useClient();
  const chats = useChats().map(useTitled());
  const [query, setQuery] = useState("");
  // The same for each attempt: it lands once.
  const [clientId] = useState(uuidV7);
  const { isRunning, failure, run } = useTask();
  const wanted = query.trim().toLowerCase();
  const found = chats.filter(({ title }) => title.toLowerCase().includes(wanted));
  const forwardTo = (toChatId: ChatId) => {
    const { seq } = row;
    if (seq === null) return;
    void run(async () => {
      await client.call("message.forward", {
        chatId,
        seq,
        toChatId,
        clientId: `${clientId}-${toChatId.slice(-8)}`,
      });
      onClose();
      openPath(`/c/${toChatId}`);
    });
  };
  return (
    <Dialog shape="tall" title={t("forwardTitle")} closeLabel={t("cancel")} onClose={onClose}>
      <div className="flex min-h-0 flex-1 flex-col gap-2 px-3 pb-3">
        <SearchField
          label={t("forwardSearch")}
          clearLabel={t("clearSearch")}
          value={query}
          onChange={setQuery}
        />
        <FailureNotice failure={failure} />
        {found.length === 0 && <p className="px-3 py-6 text-center text-ink-soft">{t("forwardNothing")}</p>}
        <ul aria-label={t("forwardTitle")} className="scroll-quiet min-h-0 overflow-y-auto">
          {found.map((summary) => (
            <li key={summary.id}>
              <button
                type="button"
                disabled={isRunning}
                onClick={() => forwardTo(summary.id)}
                className="pick-line"
              >
                <ChatAvatar chat={summary} size="medium" />
                <span className="truncate font-medium">{summary.title}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
