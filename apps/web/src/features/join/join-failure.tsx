import { AppError, type ErrorCode } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { FailureNotice } from "../../locales/failure-notice.tsx";
import { Button } from "../../ui/button.tsx";

type Props = { failure?: unknown; code?: ErrorCode; onRetry?: () => void };

/** What a refusal means to who was invited. */
const meanings: Partial<Record<ErrorCode, "gone" | "banned" | "full" | "broken">> = {
  gone: "gone",
  forbidden: "banned",
  conflict: "full",
  not_found: "broken",
  invalid_input: "broken",
};

/** Why an invite does not work, and what to do about it. */
export function JoinFailure({ failure, code = codeOf(failure), onRetry }: Props) {
  const t = useTranslations("join");
  const meaning = code && meanings[code];
  return (
    <div className="flex flex-col items-start gap-5">
      <h1 className="font-semibold text-title tracking-tight">
        {meaning ? t(`${meaning}Title`) : t("failedTitle")}
      </h1>
      {meaning ? <p className="text-ink-soft">{t(`${meaning}Text`)}</p> : <FailureNotice failure={failure} />}
      {!meaning && onRetry && <Button onClick={onRetry}>{t("tryAgain")}</Button>}
      <a href="/" className="text-link font-medium">
        {t("home")}
      </a>
    </div>
  );
}

function codeOf(failure: unknown): ErrorCode | undefined {
  return failure instanceof AppError ? failure.code : undefined;
}
