import { useCallback, useState } from "react";
import { useTranslations } from "use-intl";
import { Choice } from "../../ui/choice.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { call } from "./call.ts";
import { PagedList } from "./paged-list.tsx";
import { PersonRow } from "./person-row.tsx";
import { usePages } from "./use-pages.ts";

const shows = ["all", "admins", "deactivated"] as const;
type Show = (typeof shows)[number];

/** Everybody with an account, and what can be done with it. */
export function PeoplePane() {
  const t = useTranslations("admin.people");
  const [query, setQuery] = useState("");
  const [show, setShow] = useState<Show>("all");
  const read = useCallback(
    async (cursor: string | undefined) => {
      const { people, nextCursor } = await call("admin.people", { query, show, cursor });
      return { items: people, nextCursor };
    },
    [query, show],
  );
  const pages = usePages(read);
  const options = shows.map((value) => ({ value, label: t(value) }));
  return (
    <>
      <SearchField label={t("search")} clearLabel={t("clear")} value={query} onChange={setQuery} />
      <Choice label={t("show")} options={options} value={show} onChange={setShow} />
      <PagedList label={t("all")} pages={pages} empty={{ title: t("nobody"), text: t("nobodyText") }}>
        {(person) => <PersonRow person={person} onChanged={pages.reload} />}
      </PagedList>
    </>
  );
}
