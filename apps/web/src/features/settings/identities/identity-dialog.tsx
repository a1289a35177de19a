import { useTranslations } from "use-intl";
import { Dialog } from "../../../ui/dialog.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { type Proof, ProofForm } from "../security/proof-form.tsx";
import { SecretField } from "../security/secret-field.tsx";

export type IdentityTask = {
  kind: "connect" | "disconnect";
  /** What the provider is called. */
  name: string;
  run: (proof: Proof) => Promise<void>;
};
type Props = { task: IdentityTask; hasPassword: boolean; onClose: () => void };

/** Asks for the password before a provider is connected or taken away, and says what to do where there is none. */
export function IdentityDialog({ task: { kind, name, run }, hasPassword, onClose }: Props) {
  const t = useTranslations("settings");
  const title = t(`identities.${kind}Name`, { name });
  return (
    <Dialog title={title} closeLabel={t("close")} onClose={onClose}>
      {(close) => (
        <div className="flex flex-col gap-5 overflow-y-auto px-5 pb-5">
          {!hasPassword && <Notice tone="danger">{t("identities.noPassword")}</Notice>}
          {hasPassword && (
            <>
              <p className="text-ink-soft">{t(`identities.${kind}Text`, { name })}</p>
              <ProofForm
                action={title}
                tone={kind === "connect" ? "primary" : "danger"}
                own={{ conflict: t("identities.noPassword") }}
                submit={({ proof }) => run(proof).then(close)}
              >
                {(problems) => <SecretField name="password" problems={problems} />}
              </ProofForm>
            </>
          )}
        </div>
      )}
    </Dialog>
  );
}
