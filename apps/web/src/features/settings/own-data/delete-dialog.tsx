import { useClient } from "@parley/client/react";
import type { Me } from "@parley/protocol";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { FailureNotice } from "../../../locales/failure-notice.tsx";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { useTask } from "../../../ui/use-task.ts";
import type { SettingsProps } from "../settings-props.ts";

type Props = Pick<SettingsProps, "onSignOut"> & { me: Me; onClose: () => void };

/** Deletes the account of whoever types his handle. */
export function DeleteDialog({ me, onSignOut, onClose }: Props) {
  const t = useTranslations("settings");
  const client = useClient();
  const { isRunning, failure, run } = useTask();
  const [typed, setTyped] = useState("");
  const [isWrong, setIsWrong] = useState(false);
  const handle = typed.trim().replace(/^@/, "").toLowerCase();
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
  const handleConfirm = () => {
    setIsWrong(handle !== me.handle);
    if (handle === me.handle) void run(remove);
  };
  return (
    <ConfirmDialog
      title={t("data.deleteTitle")}
      text={t("data.deleteText")}
      action={isRunning ? t("working") : t("data.deleteAction")}
      cancelLabel={t("cancel")}
      isRunning={isRunning}
      onConfirm={handleConfirm}
      onClose={onClose}
    >
      <TextField
        label={t("data.deleteConfirm", { handle: me.handle })}
        error={isWrong ? t("data.deleteWrong") : undefined}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <FailureNotice failure={failure} />
    </ConfirmDialog>
  );
}
