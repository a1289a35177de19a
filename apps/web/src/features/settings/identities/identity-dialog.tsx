import { useTranslations } from "use-intl";
import { Dialog } from "../../../ui/dialog.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { ProofDialog } from "../security/proof-dialog.tsx";
import type { Proof } from "../security/proof-form.tsx";

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
  const withoutPassword = t("identities.noPassword");
  if (!hasPassword)
    return (
      <Dialog title={title} closeLabel={t("close")} onClose={onClose}>
        <div className="px-5 pb-5">
          <Notice tone="danger">{withoutPassword}</Notice>
        </div>
      </Dialog>
    );
  return (
    <ProofDialog
      title={title}
      text={t(`identities.${kind}Text`, { name })}
      action={title}
      tone={kind === "connect" ? "primary" : "danger"}
      own={{ conflict: withoutPassword }}
      hasPassword
      onConfirm={run}
      onClose={onClose}
    />
  );
}
