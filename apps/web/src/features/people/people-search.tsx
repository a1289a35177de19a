import { usePeople } from "@parley/client/react";
import type { User } from "@parley/protocol";
import { type ReactNode, type Ref, useState } from "react";
import { useTranslations } from "use-intl";
import { SearchField } from "../../ui/search-field.tsx";
import { PeopleList } from "./people-list.tsx";

type Props = {
  initialQuery?: string;
  searchRef?: Ref<HTMLInputElement>;
  /** What stands between the search box and the people. */
  children?: ReactNode;
  renderPerson: (user: User) => ReactNode;
};

/** A search box and the people it finds. */
export function PeopleSearch({ initialQuery = "", searchRef, children, renderPerson }: Props) {
  const t = useTranslations("people");
  const [query, setQuery] = useState(initialQuery);
  const people = usePeople(query.trim());
  return (
    <>
      <search className="px-5 pb-3">
        <SearchField
          ref={searchRef}
          label={t("search")}
          clearLabel={t("clearSearch")}
          value={query}
          onChange={setQuery}
        />
      </search>
      {children}
      <div className="scroll-quiet flex min-h-60 flex-1 flex-col overflow-y-auto px-2 pb-3">
        <PeopleList people={people} query={query} renderPerson={renderPerson} />
      </div>
    </>
  );
}
