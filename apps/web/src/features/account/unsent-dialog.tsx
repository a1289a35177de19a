import { useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";

type Props = {
  count: number;
  onSignOut: (unsent: "keep" | "delete") => void;
  onClose: () => void;
};

/** Asks what becomes of messages that are not sent. Starts on the harmless answer. */
export function UnsentDialog({ count, onSignOut, onClose }: Props) {
  const t = useTranslations("account");
  const stay = useRef<HTMLButtonElement>(null);
  return (
    <Dialog title={t("unsentTitle", { count })} closeLabel={t("stay")} onClose={onClose} initialFocus={stay}>
      <div className="flex flex-col gap-5 px-5 pb-5">
        <p className="text-ink-soft">{t("unsentText")}</p>
        <div className="flex flex-col gap-2">
          <Button ref={stay} onClick={onClose}>
            {t("stay")}
          </Button>
          <Button tone="quiet" onClick={() => onSignOut("keep")}>
            {t("keepUnsent")}
          </Button>
          <Button tone="danger" onClick={() => onSignOut("delete")}>
            {t("deleteUnsent")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
