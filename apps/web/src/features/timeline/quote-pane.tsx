import { findMessage, noticeOf, type Row } from "@parley/client";
import { useClient, useClientState } from "@parley/client/react";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { lineOf } from "../../files/line-of.ts";
import { useNoticeWords } from "../../locales/use-notice-words.ts";
import { QuoteBox } from "./quote-box.tsx";
import { useTimelineActions } from "./timeline-actions.ts";

/** What a message answers; a click leads there. It is as high before it is loaded as afterwards. */
export function QuotePane({ seq, row }: { seq: number; row: Row }) {
  const t = useTranslations("timeline");
  const client = useClient();
  const noticeWords = useNoticeWords();
  const { chatId, jumpTo } = useTimelineActions();
  const { quoted, users } = useClientState(({ chats, users }) => {
    const chat = chats[chatId];
    return { quoted: chat && findMessage(chat, seq), users };
  });
  const isUnknown = quoted === undefined;
  useEffect(() => {
    // Without it the line says that it is not there yet; the next visit tries again.
    if (isUnknown) void client.loadQuoted(chatId, seq).catch(() => {});
  }, [client, chatId, seq, isUnknown]);

  if (!quoted) return <QuoteBox name="" text={isUnknown ? t("quoteLoading") : t("quoteGone")} />;
  const nameOf = (userId: keyof typeof users) => users[userId]?.name ?? t("someone");
  const notice = noticeOf(quoted, nameOf);
  const name = nameOf(quoted.senderId);
  const text = notice ? noticeWords(notice) : lineOf(quoted);
  return (
    <QuoteBox
      name={name}
      hueId={quoted.senderId}
      text={text}
      label={t("quote", { name, text: text.slice(0, 100) })}
      onClick={() => jumpTo(seq, { from: row.seq })}
    />
  );
}
