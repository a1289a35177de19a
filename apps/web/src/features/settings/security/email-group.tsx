import { useClient } from "@parley/client/react";
import { EMAIL_MAX_LENGTH } from "@parley/protocol";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Notice } from "../../../ui/notice.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { Card } from "../parts/card.tsx";
import { SettingGroup } from "../parts/setting-group.tsx";
import { ProofForm } from "./proof-form.tsx";
import { SecretField } from "./secret-field.tsx";

/** Another address, once the link was opened that is sent to it. */
export function EmailGroup({ email }: { email: string }) {
  const t = useTranslations("settings.security");
  const client = useClient();
  const [sentTo, setSentTo] = useState<string | null>(null);
  return (
    <SettingGroup title={t("emailTitle")} text={t("emailText", { email })}>
      <Card>
        <ProofForm
          action={t("emailAction")}
          own={{ conflict: t("noPassword"), forbidden: t("noMail") }}
          submit={async ({ proof, email: next }) => {
            setSentTo(null);
            await client.call("account.changeEmail", { ...proof, email: next });
            setSentTo(next);
          }}
        >
          {(problems) => (
            <>
              <TextField
                label={t("email")}
                error={problems.email && t(problems.email)}
                name="email"
                type="email"
                autoComplete="email"
                autoCapitalize="none"
                maxLength={EMAIL_MAX_LENGTH}
                required
              />
              <SecretField name="password" problems={problems} />
              {sentTo !== null && <Notice tone="plain">{t("emailSent", { email: sentTo })}</Notice>}
            </>
          )}
        </ProofForm>
      </Card>
    </SettingGroup>
  );
}
