import { noticeOf, type Row } from "@parley/client";
import type { User, UserId } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { isolated } from "../../locales/isolated.ts";
import { useNoticeWords } from "../../locales/use-notice-words.ts";

type Users = Readonly<Record<UserId, User>>;

/** @returns a function that says what stands in place of a row's text; null when it has one. */
export function useRowNotice(users: Users): (row: Pick<Row, "message">) => string | null {
  const t = useTranslations("timeline");
  const noticeWords = useNoticeWords();
  return ({ message }) => {
    const notice = message && noticeOf(message, (userId) => isolated(users[userId]?.name ?? t("someone")));
    return notice && noticeWords(notice);
  };
}
