import { useRef } from "react";
import { useTranslations } from "use-intl";
import { FailureNotice } from "../../locales/failure-notice.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { useTask } from "../../ui/use-task.ts";

type Props = {
  title: string;
  text: string;
  action: string;
  onConfirm: () => Promise<void>;
  onClose: () => void;
};

/** Asks before something that cannot be undone alone. Starts on the harmless answer. */
export function ConfirmDialog({ title, text, action, onConfirm, onClose }: Props) {
  const t = useTranslations("group");
  const { isRunning, failure, run } = useTask();
  const cancel = useRef<HTMLButtonElement>(null);
  const confirm = () =>
    run(async () => {
      await onConfirm();
      onClose();
    });
  return (
    <Dialog title={title} closeLabel={t("cancel")} onClose={onClose} initialFocus={cancel}>
      <div className="flex flex-col gap-5 px-5 pb-5">
        <p className="text-ink-soft">{text}</p>
        <FailureNotice failure={failure} />
        <div className="flex justify-end gap-2">
          <Button ref={cancel} tone="quiet" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button tone="danger" disabled={isRunning} onClick={confirm}>
            {isRunning ? t("working") : action}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
