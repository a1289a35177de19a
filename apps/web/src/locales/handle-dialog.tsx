import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { TextField } from "../ui/text-field.tsx";
import { useTask } from "../ui/use-task.ts";
import { FailureNotice } from "./failure-notice.tsx";

type Props = {
  title: string;
  text: string;
  action: string;
  /** What has to be typed. */
  handle: string;
  /** Asks for it. */
  label: string;
  /** Says that it is another one. */
  wrong: string;
  onConfirm: () => Promise<void>;
  onClose: () => void;
  /** What has to be typed besides. */
  children?: ReactNode;
};

/** Asks before an account is gone for good: whoever wants that types its handle. Says why it did not work. */
export function HandleDialog({ title, text, action, handle, label, wrong, ...rest }: Props) {
  const { onConfirm, onClose, children } = rest;
  const t = useTranslations("confirm");
  const { isRunning, failure, run } = useTask();
  const [typed, setTyped] = useState("");
  const [isWrong, setIsWrong] = useState(false);
  const isSame = typed.trim().replace(/^@/, "").toLowerCase() === handle;
  const confirm = () => {
    setIsWrong(!isSame);
    if (isSame) void run(onConfirm);
  };
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
      <TextField
        label={label}
        error={isWrong ? wrong : undefined}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {children}
      <FailureNotice failure={failure} />
    </ConfirmDialog>
  );
}
