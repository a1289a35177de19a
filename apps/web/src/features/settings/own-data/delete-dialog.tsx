import { useClient } from "@parley/client/react";
import type { Me } from "@parley/protocol";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { HandleDialog } from "../../../locales/handle-dialog.tsx";
import { AskedCode } from "../security/asked-code.tsx";
import { type FieldProblems, problemsOf } from "../security/problems-of.ts";
import { useAsksCode } from "../security/use-asks-code.ts";
import type { SettingsProps } from "../settings-props.ts";

type Props = Pick<SettingsProps, "onSignOut"> & { me: Me; onClose: () => void };

/** Deletes the account of whoever types his handle and, if it must be, a code of his second factor. */
export function DeleteDialog({ me: { handle }, onSignOut, onClose }: Props) {
  const t = useTranslations("settings.data");
  const client = useClient();
  const { asksCode, watch } = useAsksCode();
  const [code, setCode] = useState("");
  const [problems, setProblems] = useState<FieldProblems>({});
  const remove = async () => {
    setProblems({});
    // At rest, the client does not take the end of its session for a surprise and lead elsewhere.
    client.stop();
    try {
      await client.call("me.delete", { handle, ...(code !== "" && { code }) });
    } catch (error) {
      client.start();
      throw error;
    }
    await onSignOut(() => client.forgetDevice({ unsent: "delete" }));
  };
  const handleRefusal = (error: unknown) => {
    if (problemsOf(error).code === undefined) throw error;
    setProblems(problemsOf(error));
  };
  return (
    <HandleDialog
      title={t("deleteTitle")}
      text={t("deleteText")}
      action={t("deleteAction")}
      handle={handle}
      label={t("deleteConfirm", { handle })}
      wrong={t("deleteWrong")}
      onConfirm={() => watch(remove()).catch(handleRefusal)}
      onClose={onClose}
    >
      {asksCode && <AskedCode problems={problems} onChange={(event) => setCode(event.target.value)} />}
    </HandleDialog>
  );
}
