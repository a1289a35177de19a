import type { MessageNotice } from "@parley/client";
import { useTranslations } from "use-intl";

/** @returns a function that says what stands in place of a message's text. */
export function useNoticeWords(): (notice: MessageNotice) => string {
  const t = useTranslations("messages");
  return ({ key, values }) => t(key, values);
}
