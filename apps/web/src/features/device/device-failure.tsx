import { AppError, type ErrorCode } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { FailureNotice } from "../../locales/failure-notice.tsx";
import { Button } from "../../ui/button.tsx";

type Props = { failure: unknown; onAgain: () => void };

/** What a refusal means to who has a code. */
const meanings: Partial<Record<ErrorCode, "unknown" | "limited">> = {
  not_found: "unknown",
  invalid_input: "unknown",
  rate_limited: "limited",
};

/** Why there is nothing to decide, and the way back to the code. */
export function DeviceFailure({ failure, onAgain }: Props) {
  const t = useTranslations("device");
  const meaning = failure instanceof AppError ? meanings[failure.code] : undefined;
  return (
    <div role="alert" className="flex flex-col items-start gap-5">
      <h1 className="font-semibold text-title tracking-tight">
        {meaning ? t(`${meaning}Title`) : t("failedTitle")}
      </h1>
      {meaning ? <p className="text-ink-soft">{t(`${meaning}Text`)}</p> : <FailureNotice failure={failure} />}
      <Button onClick={onAgain} className="h-12">
        {t("again")}
      </Button>
    </div>
  );
}
