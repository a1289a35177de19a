import { useClient } from "@parley/client/react";
import { PASSWORD_MIN_LENGTH } from "@parley/protocol";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Notice } from "../../../ui/notice.tsx";
import { Card } from "../parts/card.tsx";
import { SettingGroup } from "../parts/setting-group.tsx";
import { ProofForm } from "./proof-form.tsx";
import { SecretField } from "./secret-field.tsx";

/** Another password. */
export function PasswordGroup({ email }: { email: string }) {
  const t = useTranslations("settings.security");
  const client = useClient();
  const [isDone, setIsDone] = useState(false);
  return (
    <SettingGroup title={t("passwordTitle")} text={t("passwordText")}>
      <Card>
        <ProofForm
          action={t("passwordAction")}
          own={{ conflict: t("noPassword") }}
          submit={async ({ proof, newPassword }) => {
            setIsDone(false);
            await client.call("account.changePassword", { ...proof, newPassword });
            setIsDone(true);
          }}
        >
          {(problems) => (
            <>
              {/* What keeps passwords wants to know whose it is. */}
              <input type="text" autoComplete="username" value={email} readOnly hidden />
              <SecretField name="password" problems={problems} />
              <SecretField
                name="newPassword"
                hint={t("passwordHint", { count: PASSWORD_MIN_LENGTH })}
                problems={problems}
              />
              {isDone && <Notice tone="plain">{t("passwordDone")}</Notice>}
            </>
          )}
        </ProofForm>
      </Card>
    </SettingGroup>
  );
}
