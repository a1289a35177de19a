import { useState } from "react";
import { useTranslations } from "use-intl";
import { Dialog } from "../../../ui/dialog.tsx";
import { NewTokenPane } from "./new-token-pane.tsx";
import { TokenSecret } from "./token-secret.tsx";

type Props = { onMade: () => void; onClose: () => void };

/** Makes a token, and shows it this once. */
export function NewTokenDialog({ onMade, onClose }: Props) {
  const t = useTranslations("settings");
  const [secret, setSecret] = useState<string | null>(null);
  const handleMade = (made: string) => {
    setSecret(made);
    onMade();
  };
  const title = secret === null ? t("tokens.create") : t("tokens.madeTitle");
  return (
    <Dialog title={title} closeLabel={t("close")} onClose={onClose}>
      {secret === null ? (
        <NewTokenPane onMade={handleMade} onClose={onClose} />
      ) : (
        <TokenSecret secret={secret} onDone={onClose} />
      )}
    </Dialog>
  );
}
