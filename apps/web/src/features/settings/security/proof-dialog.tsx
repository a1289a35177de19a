import { useTranslations } from "use-intl";
import { Dialog } from "../../../ui/dialog.tsx";
import { type Proof, ProofForm, type ProofFormProps } from "./proof-form.tsx";
import { SecretField } from "./secret-field.tsx";

type Props = Pick<ProofFormProps, "action" | "tone" | "own"> & {
  title: string;
  text: string;
  /** Whether there is one to ask for. */
  hasPassword: boolean;
  onConfirm: (proof: Proof) => Promise<void>;
  onClose: () => void;
};

/** Asks whether it is oneself, before something is done that an open session alone must not do. Closes once it is done. */
export function ProofDialog({ title, text, hasPassword, onConfirm, onClose, ...form }: Props) {
  const t = useTranslations("settings");
  return (
    <Dialog title={title} closeLabel={t("close")} onClose={onClose}>
      {(close) => (
        <div className="flex flex-col gap-5 overflow-y-auto px-5 pb-5">
          <p className="text-ink-soft">{text}</p>
          <ProofForm {...form} submit={({ proof }) => onConfirm(proof).then(close)}>
            {(problems) => hasPassword && <SecretField name="password" problems={problems} />}
          </ProofForm>
        </div>
      )}
    </Dialog>
  );
}
