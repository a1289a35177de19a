import { AppError, type ErrorCode } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { Notice } from "../ui/notice.tsx";

/** Says what a failed task means and what to do next; nothing when nothing failed. */
export function FailureNotice({ failure }: { failure: unknown }) {
  const t = useTranslations("errors");
  if (!failure) return null;
  return <Notice tone="danger">{t(codeOf(failure))}</Notice>;
}

// What is not ours comes from the network.
function codeOf(failure: unknown): ErrorCode {
  return failure instanceof AppError ? failure.code : "unavailable";
}
