import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { FailureNotice } from "../../locales/failure-notice.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useTask } from "../../ui/use-task.ts";
import { ListFailure, ListSkeleton } from "./list-state.tsx";
import type { usePages } from "./use-pages.ts";

type Props<Item> = {
  label: string;
  pages: ReturnType<typeof usePages<Item>>;
  empty: { title: string; text: string };
  children: (item: Item) => ReactNode;
};

/** A list in all its states, and the way to more of it. */
export function PagedList<Item extends { id: string }>({ label, pages, empty, children }: Props<Item>) {
  const t = useTranslations("admin");
  const { isRunning, failure, run } = useTask();
  const { answer, items, hasMore, loadMore, reload } = pages;
  if (answer.state === "loading") return <ListSkeleton />;
  if (answer.state === "failed") return <ListFailure failure={answer.failure} onRetry={reload} />;
  if (items.length === 0) return <EmptyState title={empty.title}>{empty.text}</EmptyState>;
  return (
    <>
      <ul aria-label={label} className="flex flex-col gap-2">
        {items.map((item) => (
          <li key={item.id} className="rounded-card bg-panel p-4">
            {children(item)}
          </li>
        ))}
      </ul>
      <FailureNotice failure={failure} />
      {hasMore && (
        <Button tone="quiet" className="self-start" disabled={isRunning} onClick={() => run(loadMore)}>
          {t("more")}
        </Button>
      )}
    </>
  );
}
