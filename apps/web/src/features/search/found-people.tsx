import type { User, UserId } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { FailureNotice } from "../../locales/failure-notice.tsx";
import { Avatar } from "../../ui/avatar.tsx";
import { FoundSection } from "./found-section.tsx";

/** So many are shown; a longer name finds the others. */
const PEOPLE_SHOWN = 5;

type Props = { users: User[]; failure: unknown; onPick: (userId: UserId) => void };

/** People whom one has no chat with yet; a click opens one. */
export function FoundPeople({ users, failure, onPick }: Props) {
  const t = useTranslations("search");
  const handle = useTranslations("people");
  if (failure) return <FailureNotice failure={failure} />;
  if (users.length === 0) return null;
  return (
    <FoundSection title={t("people")}>
      {users.slice(0, PEOPLE_SHOWN).map((user) => (
        <li key={user.id}>
          <button type="button" data-result onClick={() => onPick(user.id)} className="pick-line">
            <Avatar id={user.id} name={user.name} picture={user.avatar} size="medium" />
            <span className="min-w-0">
              <span className="block truncate font-semibold">{user.name}</span>
              <span className="block truncate text-ink-faint text-small">
                {handle("handle", { handle: user.handle })}
              </span>
            </span>
          </button>
        </li>
      ))}
    </FoundSection>
  );
}
