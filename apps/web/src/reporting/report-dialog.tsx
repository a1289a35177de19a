import { useClient } from "@parley/client/react";
import {
  type ChatId,
  REPORT_NOTE_MAX_LENGTH,
  type ReportReason,
  type Seq,
  type UserId,
} from "@parley/protocol";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { FailureNotice } from "../locales/failure-notice.tsx";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Notice } from "../ui/notice.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { TextAreaField } from "../ui/text-area-field.tsx";
import { useTask } from "../ui/use-task.ts";

const REASONS = ["spam", "abuse", "other"] as const satisfies readonly ReportReason[];

type Subject = { chatId: ChatId; seq: Seq } | { userId: UserId; name: string };
type Props = { subject: Subject; onClose: () => void };

/** Reports a message or a person to the server's admins. It says what they will see before it is sent. */
export function ReportDialog({ subject, onClose }: Props) {
  const t = useTranslations("report");
  const client = useClient();
  const [reason, setReason] = useState<ReportReason>("spam");
  const [note, setNote] = useState("");
  const [isSent, setIsSent] = useState(false);
  const { isRunning, failure, run } = useTask();
  const isPerson = "userId" in subject;
  const matter = isPerson ? { userId: subject.userId } : subject;
  const send = () =>
    run(async () => {
      await client.call("report.create", { ...matter, reason, note });
      setIsSent(true);
    });
  const reasons = REASONS.map((value) => ({ value, label: t(value) }));
  const title = isPerson ? t("personTitle", { name: subject.name }) : t("messageTitle");
  return (
    <Dialog title={title} closeLabel={t("close")} onClose={onClose}>
      {isSent ? (
        <div className="px-5 pb-5">
          <Notice tone="plain">{t("sent")}</Notice>
        </div>
      ) : (
        <div className="flex flex-col gap-4 overflow-y-auto px-5 pb-5">
          <p className="text-ink-soft">{isPerson ? t("personText") : t("messageText")}</p>
          <SelectField label={t("reason")} options={reasons} value={reason} onChange={setReason} />
          <TextAreaField
            label={t("note")}
            value={note}
            maxLength={REPORT_NOTE_MAX_LENGTH}
            onChange={(event) => setNote(event.target.value)}
          />
          <FailureNotice failure={failure} />
          <Button disabled={isRunning} onClick={send} className="self-end">
            {t("send")}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
