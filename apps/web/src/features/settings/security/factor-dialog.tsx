import { useClient } from "@parley/client/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Dialog } from "../../../ui/dialog.tsx";
import { ProofForm } from "./proof-form.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { SecretField } from "./secret-field.tsx";
import { SetUpSteps } from "./set-up-steps.tsx";

export type FactorTask = "setUp" | "renew" | "turnOff";
type Props = { task: FactorTask; onChanged: () => Promise<void>; onClose: () => void };

/** Sets a second factor up, makes new recovery codes, or turns it off. */
export function FactorDialog({ task, onChanged, onClose }: Props) {
  const t = useTranslations("settings");
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const handleCodes = (made: readonly string[]) => {
    setCodes(made);
    void onChanged();
  };
  const title = codes ? t("security.codesTitle") : t(`security.${task}`);
  return (
    <Dialog title={title} closeLabel={t("close")} onClose={onClose}>
      {(close) => (
        <div className="flex flex-col gap-5 overflow-y-auto px-5 pb-5">
          {codes && <RecoveryCodes codes={codes} onDone={close} />}
          {!codes && task === "setUp" && <SetUpSteps onCodes={handleCodes} />}
          {!codes && task === "renew" && <Renewal onCodes={handleCodes} />}
          {task === "turnOff" && <Removal onDone={() => void onChanged().then(close)} />}
        </div>
      )}
    </Dialog>
  );
}

function Renewal({ onCodes }: { onCodes: (codes: readonly string[]) => void }) {
  const t = useTranslations("settings.security");
  const client = useClient();
  return (
    <>
      <p className="text-ink-soft">{t("renewText")}</p>
      <ProofForm
        action={t("renew")}
        submit={async (proof) =>
          onCodes((await client.call("factor.renewCodes", proofOf(proof))).recoveryCodes)
        }
      >
        {(problems) => <BothFields problems={problems} />}
      </ProofForm>
    </>
  );
}

function Removal({ onDone }: { onDone: () => void }) {
  const t = useTranslations("settings.security");
  const client = useClient();
  const submit = async (proof: Proof) => {
    await client.call("factor.remove", proofOf(proof));
    onDone();
  };
  return (
    <>
      <p className="text-ink-soft">{t("turnOffText")}</p>
      <ProofForm action={t("turnOff")} tone="danger" submit={submit}>
        {(problems) => <BothFields problems={problems} />}
      </ProofForm>
    </>
  );
}

type Proof = { password: string; code: string };
const proofOf = ({ password, code }: Proof) => ({ password, code });

function BothFields({ problems }: Pick<Parameters<typeof SecretField>[0], "problems">) {
  const t = useTranslations("settings.security");
  return (
    <>
      <SecretField name="password" problems={problems} />
      <SecretField name="code" hint={t("codeHint")} problems={problems} />
    </>
  );
}
