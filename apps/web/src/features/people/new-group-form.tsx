import { TITLE_MAX_LENGTH, type User } from "@parley/protocol";
import { Check } from "lucide-react";
import type { SubmitEventHandler } from "react";
import { useTranslations } from "use-intl";
import { FailureNotice } from "../../locales/failure-notice.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { PeopleSearch } from "./people-search.tsx";
import { PersonRow } from "./person-row.tsx";
import { PickedPeople } from "./picked-people.tsx";

type Props = {
  title: string;
  isTitleMissing: boolean;
  picked: readonly User[];
  isRunning: boolean;
  failure: unknown;
  onTitle: (title: string) => void;
  onToggle: (user: User) => void;
  onSubmit: SubmitEventHandler<HTMLFormElement>;
  onBack: () => void;
};

export function NewGroupForm(props: Props) {
  const t = useTranslations("people");
  const isPicked = (user: User) => props.picked.some(({ id }) => id === user.id);
  return (
    <form noValidate onSubmit={props.onSubmit} className="flex min-h-0 flex-1 flex-col">
      <TextField
        autoFocus
        label={t("groupTitle")}
        error={props.isTitleMissing ? t("groupTitleMissing") : undefined}
        maxLength={TITLE_MAX_LENGTH}
        value={props.title}
        onChange={(event) => props.onTitle(event.target.value)}
        className="px-5 pb-4"
      />
      <PeopleSearch
        renderPerson={(user) => (
          <PersonRow
            user={user}
            isPressed={isPicked(user)}
            note={isPicked(user) && <Check aria-hidden className="size-5 text-accent-ink" />}
            onPick={() => props.onToggle(user)}
          />
        )}
      >
        <PickedPeople users={props.picked} onUnpick={props.onToggle} />
      </PeopleSearch>
      <footer className="flex flex-col gap-3 border-line border-t px-5 py-4">
        <FailureNotice failure={props.failure} />
        <div className="flex justify-end gap-2">
          <Button tone="quiet" onClick={props.onBack}>
            {t("back")}
          </Button>
          <Button type="submit" disabled={props.isRunning}>
            {t("create")}
          </Button>
        </div>
      </footer>
    </form>
  );
}
