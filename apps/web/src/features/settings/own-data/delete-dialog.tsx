import { useClient } from "@parley/client/react";
import type { Me } from "@parley/protocol";
import { type ChangeEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { HandleDialog } from "../../../locales/handle-dialog.tsx";
import { useAnswer } from "../parts/use-answer.ts";
import { AskedCode } from "../security/asked-code.tsx";
import { type FieldProblems, problemsOf } from "../security/problems-of.ts";
import { SecretField } from "../security/secret-field.tsx";
import { useAsksCode } from "../security/use-asks-code.ts";
import type { SettingsProps } from "../settings-props.ts";

type Props = Pick<SettingsProps, "onSignOut"> & { me: Me; onClose: () => void };

/** Deletes the account of whoever types his handle, his password if he has one and, if it must be, a code. */
export function DeleteDialog({ me: { handle }, onSignOut, onClose }: Props) {
  const t = useTranslations("settings.data");
  const client = useClient();
  const { asksCode, watch } = useAsksCode();
  const [signIns] = useAnswer("identity.list");
  const [proof, setProof] = useState<{ password?: string; code?: string }>({});
  const [problems, setProblems] = useState<FieldProblems>({});
  const remove = async () => {
    setProblems({});
    // At rest, the client does not take the end of its session for a surprise and lead elsewhere.
    client.stop();
    try {
      await client.call("me.delete", { handle, ...proof });
    } catch (error) {
      client.start();
      throw error;
    }
    await onSignOut(() => client.forgetDevice({ unsent: "delete" }));
  };
  const handleRefusal = (error: unknown) => {
    const found = problemsOf(error);
    if (Object.keys(found).length === 0) throw error;
    setProblems(found);
  };
  const handleTyped = ({ target: { name, value } }: ChangeEvent<HTMLInputElement>) =>
    setProof((before) => ({ ...before, [name]: value }));
  const hasPassword = signIns.state !== "ready" || signIns.output.hasPassword;
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
      {hasPassword && <SecretField name="password" problems={problems} onChange={handleTyped} />}
      {asksCode && <AskedCode problems={problems} onChange={handleTyped} />}
    </HandleDialog>
  );
}
