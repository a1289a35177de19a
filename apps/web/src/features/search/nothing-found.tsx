import { useTranslations } from "use-intl";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { isNarrowed, nothingWished } from "./search-wish.ts";
import type { Search } from "./use-search.ts";

type Props = { search: Search; onFindPeople: (query: string) => void };

/** Neither a chat nor a person nor a message: what to try next. */
export function NothingFound({ search, onFindPeople }: Props) {
  const t = useTranslations("search");
  const { query } = search.wish;
  const narrowed = isNarrowed(search.wish);
  const clearFilters = () => {
    search.change({ ...nothingWished, query });
    search.field.current?.focus();
  };
  return (
    <EmptyState
      title={t("nothingTitle")}
      action={
        <Button tone="quiet" onClick={() => (narrowed ? clearFilters() : onFindPeople(query))}>
          {narrowed ? t("clearFilters") : t("findPeople")}
        </Button>
      }
    >
      {narrowed ? t("nothingNarrowed") : t("nothingText", { query: query.trim() })}
    </EmptyState>
  );
}
