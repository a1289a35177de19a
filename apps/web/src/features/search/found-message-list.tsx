import type { ChatSummary } from "@parley/client";
import { useConnection } from "@parley/client/react";
import { useTranslations } from "use-intl";
import { FailureNotice } from "../../locales/failure-notice.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { WhenSeen } from "../../ui/when-seen.tsx";
import { FoundMessage } from "./found-message.tsx";
import { FoundSection } from "./found-section.tsx";
import { FoundSkeleton } from "./found-skeleton.tsx";
import type { useFoundMessages } from "./use-found-messages.ts";

type Props = {
  found: ReturnType<typeof useFoundMessages>;
  summaries: ChatSummary[];
  /** All are of one chat, which then goes without saying. */
  isInChat: boolean;
};

/** The messages found, newest first, a page at a time; and what there is to say when there are none. */
export function FoundMessageList({ found, summaries, isInChat }: Props) {
  const t = useTranslations("search");
  const isOffline = useConnection() === "waiting";
  const { state, failure, results, users, nextCursor, loadMore, retry } = found;
  const isLoading = state === "loading";
  const isFirstPage = results.length === 0;
  const count = results.length;
  const outcome = nextCursor === null ? t("found", { count }) : t("foundMore", { count });
  return (
    <FoundSection title={t("messages")} isBusy={isLoading} after={after()}>
      {results.map(({ message, snippet }) => (
        <li key={message.id}>
          <FoundMessage
            message={message}
            snippet={snippet}
            sender={users.find(({ id }) => id === message.senderId)}
            summary={summaries.find(({ id }) => id === message.chatId)}
            isInChat={isInChat}
          />
        </li>
      ))}
    </FoundSection>
  );

  function after() {
    return (
      <>
        <p role="status" className="sr-only">
          {isLoading ? t("loading") : outcome}
        </p>
        {isLoading && <FoundSkeleton />}
        {state === "ready" && isFirstPage && <p className="px-3 py-2 text-ink-soft">{t("noMessages")}</p>}
        {state === "failed" && trouble()}
        {state === "ready" && nextCursor !== null && <WhenSeen key={nextCursor} onSeen={loadMore} />}
      </>
    );
  }

  function trouble() {
    if (isOffline) return <Notice tone="plain">{t("offline")}</Notice>;
    return (
      <div className="flex flex-col gap-2 py-2">
        <FailureNotice failure={failure} />
        <Button tone="quiet" onClick={isFirstPage ? retry : loadMore}>
          {t("tryAgain")}
        </Button>
      </div>
    );
  }
}
