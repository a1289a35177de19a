import type { Registration } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { failureFromParameter } from "./failure.ts";
import { useFailureText } from "./use-failure-text.ts";

const own = ["email_unconfirmed", "email_taken", "cancelled", "expired"] as const;

/** @returns the sentence for how it ended at another provider, by the word in the address; null without one */
export function useOutcomeText(outcome: string | null, registration: Registration): string | null {
  const t = useTranslations();
  const failureText = useFailureText();
  if (outcome === null) return null;
  if (outcome === "deactivated") return t("auth.deactivated");
  if (outcome === "not_admitted") return t(registration === "closed" ? "auth.closedText" : "auth.inviteText");
  if (outcome.startsWith("rate_limited")) return failureText(failureFromParameter(outcome));
  const word = own.find((each) => each === outcome) ?? "failed";
  return t(`identity.${word}`);
}
