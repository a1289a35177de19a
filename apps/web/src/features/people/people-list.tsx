import type { People } from "@parley/client/react";
import type { User } from "@parley/protocol";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { FailureNotice } from "../../locales/failure-notice.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PeopleSkeleton } from "./people-skeleton.tsx";

type Props = { people: People; query: string; renderPerson: (user: User) => ReactNode };

/** The people found, or what there is to say instead. */
export function PeopleList({ people, query, renderPerson }: Props) {
  const t = useTranslations();
  if (people.state === "failed") return <FailureNotice failure={people.failure} />;
  if (people.users.length > 0) {
    return (
      // Until the answer to what is typed now has come, these are the people of another question.
      <fieldset disabled={people.state === "loading"}>
        <ul aria-label={t("people.results")} aria-busy={people.state === "loading"}>
          {people.users.map((user) => (
            <li key={user.id}>{renderPerson(user)}</li>
          ))}
        </ul>
      </fieldset>
    );
  }
  if (people.state === "loading") return <PeopleSkeleton />;
  const words = query ? ("nobody" as const) : ("alone" as const);
  return <EmptyState title={t(`people.${words}Title`)}>{t(`people.${words}Text`)}</EmptyState>;
}
