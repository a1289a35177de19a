import type { Row } from "@parley/client";
import { useClient } from "@parley/client/react";
import type { ChatId, Output, User } from "@parley/protocol";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { FailureNotice } from "../../../locales/failure-notice.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { ReaderLine } from "./reader-line.tsx";

type Answer = Output<"message.readers">;
type Props = { chatId: ChatId; row: Row; onClose: () => void };

/** Who has read a message, and when; and who has not. */
export function ReadersDialog({ chatId, row: { seq }, onClose }: Props) {
  const t = useTranslations("actions");
  const client = useClient();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    if (seq !== null) client.call("message.readers", { chatId, seq }).then(setAnswer, setFailure);
  }, [client, chatId, seq]);
  return (
    <Dialog title={t("readersTitle")} closeLabel={t("close")} onClose={onClose}>
      <div className="scroll-quiet min-h-24 overflow-y-auto px-5 pb-5">
        <FailureNotice failure={failure} />
        {!answer && !failure && <p className="text-ink-faint">{t("readersLoading")}</p>}
        {answer && <Readers answer={answer} />}
      </div>
    </Dialog>
  );
}

function Readers({ answer: { readers, users } }: { answer: Answer }) {
  const t = useTranslations("actions");
  const userOf = (userId: string): User | undefined => users.find(({ id }) => id === userId);
  const read = readers.filter(({ isRead }) => isRead);
  const unread = readers.filter(({ isRead }) => !isRead);
  return (
    <>
      <h3 className="pb-1 font-semibold text-ink-soft text-small">{t("readBy")}</h3>
      {read.length === 0 && <p className="pb-3 text-ink-faint">{t("nobodyRead")}</p>}
      <ul aria-label={t("readBy")}>
        {read.map(({ userId, readAt }) => (
          <ReaderLine key={userId} user={userOf(userId)} readAt={readAt} />
        ))}
      </ul>
      {unread.length > 0 && (
        <>
          <h3 className="pt-3 pb-1 font-semibold text-ink-soft text-small">{t("notReadBy")}</h3>
          <ul aria-label={t("notReadBy")}>
            {unread.map(({ userId }) => (
              <ReaderLine key={userId} user={userOf(userId)} readAt={null} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
