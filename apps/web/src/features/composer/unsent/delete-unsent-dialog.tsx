import { useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";

type Props = { count: number; onConfirm: () => void; onClose: () => void };

/** Asks before texts that nobody has got are thrown away. Starts on the harmless answer. */
export function DeleteUnsentDialog({ count, onConfirm, onClose }: Props) {
  const t = useTranslations("writing");
  const cancel = useRef<HTMLButtonElement>(null);
  const confirm = () => {
    onConfirm();
    onClose();
  };
  return (
    <Dialog
      title={t("deleteTitle", { count })}
      closeLabel={t("cancel")}
      onClose={onClose}
      initialFocus={cancel}
    >
      <div className="flex flex-col gap-5 px-5 pb-5">
        <p className="text-ink-soft">{t("deleteText")}</p>
        <div className="flex justify-end gap-2">
          <Button ref={cancel} tone="quiet" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button tone="danger" onClick={confirm}>
            {t("deleteOne")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
