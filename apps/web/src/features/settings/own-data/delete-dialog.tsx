import { useClient } from "@parley/client/react";
import type { Me } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { HandleDialog } from "../../../locales/handle-dialog.tsx";
import type { SettingsProps } from "../settings-props.ts";

type Props = Pick<SettingsProps, "onSignOut"> & { me: Me; onClose: () => void };

/** Deletes the account of whoever types his handle. */
export function DeleteDialog({ me: { handle }, onSignOut, onClose }: Props) {
  const t = useTranslations("settings.data");
  const client = useClient();
  const remove = async () => {
    // At rest, the client does not take the end of its session for a surprise and lead elsewhere.
    client.stop();
    try {
      await client.call("me.delete", { handle });
    } catch (error) {
      client.start();
      throw error;
    }
    await onSignOut(() => client.forgetDevice({ unsent: "delete" }));
  };
  return (
    <HandleDialog
      title={t("deleteTitle")}
      text={t("deleteText")}
      action={t("deleteAction")}
      handle={handle}
      label={t("deleteConfirm", { handle })}
      wrong={t("deleteWrong")}
      onConfirm={remove}
      onClose={onClose}
    />
  );
}
