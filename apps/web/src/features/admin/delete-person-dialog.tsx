import { type AdminPerson, AppError } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { HandleDialog } from "../../locales/handle-dialog.tsx";
import { call } from "./call.ts";

type Props = {
  person: AdminPerson;
  onChanged: () => Promise<void>;
  /** The server would be without an admin. */
  onLast: () => void;
  onClose: () => void;
};

/** Deletes the account of somebody whose handle the admin types. */
export function DeletePersonDialog({ person, onChanged, onLast, onClose }: Props) {
  const t = useTranslations("admin.people");
  const { id: userId, name, handle } = person;
  const remove = async () => {
    await call("user.delete", { userId, handle }).catch((error: unknown) => {
      if (!(error instanceof AppError && error.code === "conflict")) throw error;
      onLast();
    });
    onClose();
    await onChanged();
  };
  return (
    <HandleDialog
      title={t("deleteTitle", { name })}
      text={t("deleteText")}
      action={t("delete")}
      handle={handle}
      label={t("deleteConfirm", { handle })}
      wrong={t("deleteWrong")}
      onConfirm={remove}
      onClose={onClose}
    />
  );
}
