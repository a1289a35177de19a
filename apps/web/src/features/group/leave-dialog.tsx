import { useTranslations } from "use-intl";
import { ConfirmDialog } from "../../locales/confirm-dialog.tsx";

type Props = { title: string; onLeave: () => Promise<void>; onClose: () => void };

export function LeaveDialog({ title, onLeave, onClose }: Props) {
  const t = useTranslations("group");
  return (
    <ConfirmDialog
      title={t("leaveTitle", { title })}
      text={t("leaveText")}
      action={t("leaveAction")}
      onConfirm={onLeave}
      onClose={onClose}
    />
  );
}
