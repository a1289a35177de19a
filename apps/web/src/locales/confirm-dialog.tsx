import { useTranslations } from "use-intl";
import { ConfirmDialog as Confirm } from "../ui/confirm-dialog.tsx";
import { useTask } from "../ui/use-task.ts";
import { FailureNotice } from "./failure-notice.tsx";

type Props = {
  title: string;
  text: string;
  action: string;
  tone?: "danger" | "primary";
  onConfirm: () => Promise<void>;
  onClose: () => void;
};

/** Asks before something that cannot be undone alone, and says why it did not work. */
export function ConfirmDialog({ title, text, action, tone = "danger", onConfirm, onClose }: Props) {
  const t = useTranslations("confirm");
  const { isRunning, failure, run } = useTask();
  const confirm = () =>
    run(async () => {
      await onConfirm();
      onClose();
    });
  return (
    <Confirm
      title={title}
      text={text}
      action={isRunning ? t("working") : action}
      tone={tone}
      cancelLabel={t("cancel")}
      isRunning={isRunning}
      onConfirm={confirm}
      onClose={onClose}
    >
      <FailureNotice failure={failure} />
    </Confirm>
  );
}
