import type { Session } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { ProofDialog } from "../security/proof-dialog.tsx";
import type { Proof } from "../security/proof-form.tsx";

type Props = {
  sessions: readonly Session[];
  hasPassword: boolean;
  onEnd: (proof: Partial<Proof>) => Promise<void>;
  onClose: () => void;
};

/** Asks before devices are signed out, and for the password where there is one. */
export function EndDialog({ sessions, hasPassword, onEnd, onClose }: Props) {
  const t = useTranslations("settings.devices");
  const [first] = sessions;
  const words =
    sessions.length === 1 && first
      ? { title: t("signOutTitle", { name: first.name }), text: t("signOutText") }
      : { title: t("signOutAllTitle"), text: t("signOutAllText", { count: sessions.length }) };
  return (
    <ProofDialog
      {...words}
      action={t("signOut")}
      tone="danger"
      hasPassword={hasPassword}
      onConfirm={({ password, ...rest }) => onEnd(hasPassword ? { password, ...rest } : rest)}
      onClose={onClose}
    />
  );
}
