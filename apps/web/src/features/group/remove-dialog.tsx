import { useTranslations } from "use-intl";
import { ConfirmDialog } from "./confirm-dialog.tsx";

type Props = { name: string; onRemove: () => Promise<void>; onClose: () => void };

export function RemoveDialog({ name, onRemove, onClose }: Props) {
  const t = useTranslations("group");
  return (
    <ConfirmDialog
      title={t("removeTitle", { name })}
      text={t("removeText")}
      action={t("removeAction")}
      onConfirm={onRemove}
      onClose={onClose}
    />
  );
}
