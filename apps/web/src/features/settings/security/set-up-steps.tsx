import { useClient } from "@parley/client/react";
import type { Output } from "@parley/protocol";
import { Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { CopyButton } from "../../../ui/copy-button.tsx";
import { late } from "../../../ui/late.ts";
import { ProofForm } from "./proof-form.tsx";
import { SecretField } from "./secret-field.tsx";

const QrCode = late(() => import("../../../ui/qr-code.tsx"));

type Props = { onCodes: (codes: readonly string[]) => void };

/** The password, then the secret for the app, then a first code of it. */
export function SetUpSteps({ onCodes }: Props) {
  const t = useTranslations("settings.security");
  const client = useClient();
  const [begun, setBegun] = useState<Output<"factor.begin"> | null>(null);
  if (begun === null)
    return (
      <>
        <p className="text-ink-soft">{t("setUpText")}</p>
        <ProofForm
          action={t("next")}
          own={{ conflict: t("noPassword") }}
          submit={async ({ password }) => setBegun(await client.call("factor.begin", { password }))}
        >
          {(problems) => <SecretField name="password" problems={problems} />}
        </ProofForm>
      </>
    );
  return (
    <>
      <SecretForApp {...begun} />
      <ProofForm
        key="code"
        action={t("turnOn")}
        submit={async ({ code }) => onCodes((await client.call("factor.confirm", { code })).recoveryCodes)}
      >
        {(problems) => <SecretField name="code" hint={t("firstCodeHint")} problems={problems} />}
      </ProofForm>
    </>
  );
}

function SecretForApp({ secret, uri }: Output<"factor.begin">) {
  const t = useTranslations("settings.security");
  return (
    <>
      <p className="text-ink-soft">{t("scan")}</p>
      <div className="size-48 self-center">
        <Suspense>
          <QrCode text={uri} label={t("qr")} />
        </Suspense>
      </div>
      <p className="flex flex-col gap-1.5 text-small">
        <span className="text-ink-soft">{t("typeSecret")}</span>
        <code className="select-all wrap-anywhere">{secret}</code>
      </p>
      <div className="flex">
        <CopyButton text={secret} label={t("copySecret")} copiedLabel={t("copied")} tone="quiet" />
      </div>
    </>
  );
}
