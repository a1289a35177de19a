import { useTranslations } from "use-intl";
import { FailureNotice } from "../../../locales/failure-notice.tsx";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { useTask } from "../../../ui/use-task.ts";

type Props = {
  title: string;
  text: string;
  action: string;
  onConfirm: () => Promise<void>;
  onClose: () => void;
};

/** Asks before something ends, and says why it did not work. */
export function AskFirst({ title, text, action, onConfirm, onClose }: Props) {
  const t = useTranslations("settings");
  const { isRunning, failure, run } = useTask();
  const confirm = () =>
    run(async () => {
      await onConfirm();
      onClose();
    });
  return (
    <ConfirmDialog
      title={title}
      text={text}
      action={isRunning ? t("working") : action}
      cancelLabel={t("cancel")}
      isRunning={isRunning}
      onConfirm={confirm}
      onClose={onClose}
    >
      <FailureNotice failure={failure} />
    </ConfirmDialog>
  );
}
