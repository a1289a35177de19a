import { useTranslations } from "use-intl";
import { FailureNotice } from "../../locales/failure-notice.tsx";

type Props = { trouble: unknown; onDismiss: () => void };

/** Why something that was done to a message did not stay. */
export function TroubleNotice({ trouble, onDismiss }: Props) {
  const t = useTranslations("actions");
  return (
    <div className="mx-auto flex w-full max-w-3xl items-center gap-2 px-4 py-1">
      <div className="min-w-0 flex-1">
        <FailureNotice failure={trouble} />
      </div>
      <button type="button" className="text-action" onClick={onDismiss}>
        {t("close")}
      </button>
    </div>
  );
}
