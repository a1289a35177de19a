import { useTranslations } from "use-intl";
import type { Failure } from "./failure.ts";

/** Longer waits are told in minutes. */
const LONG_WAIT_MS = 100_000;

/** @returns a function that says in a sentence what failed and what to do next. */
export function useFailureText(): (
  failure: Failure,
  own?: Partial<Record<Failure["code"], string>>,
) => string {
  const t = useTranslations();
  return ({ code, retryAfterMs }, own = {}) => {
    if (code === "rate_limited" && retryAfterMs) {
      if (retryAfterMs > LONG_WAIT_MS)
        return t("auth.tooManyAttemptsForLong", { minutes: Math.ceil(retryAfterMs / 60_000) });
      return t("auth.tooManyAttempts", { seconds: Math.ceil(retryAfterMs / 1000) });
    }
    return own[code] ?? t(`errors.${code}`);
  };
}
