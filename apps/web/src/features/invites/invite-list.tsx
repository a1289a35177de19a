import type { Invite, User, UserId } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { Skeleton } from "../../ui/skeleton.tsx";
import { InviteLine } from "./invite-line.tsx";

type Props = {
  /** Null: they are not loaded yet. */
  invites: readonly Invite[] | null;
  users: Readonly<Record<UserId, User>>;
  onRevoke: (invite: Invite) => void;
};

/** The links that work, the newest first. */
export function InviteList({ invites, users, onRevoke }: Props) {
  const t = useTranslations("invites");
  return (
    <section aria-label={t("active")} className="flex flex-col gap-1">
      <h3 className="font-semibold text-ink-soft text-small">{t("active")}</h3>
      {!invites && <Skeleton className="h-11 rounded-field" />}
      {invites?.length === 0 && <p className="text-ink-faint">{t("none")}</p>}
      {invites && invites.length > 0 && (
        <ul aria-label={t("active")}>
          {invites.map((invite) => (
            <li key={invite.id}>
              <InviteLine
                invite={invite}
                maker={users[invite.createdBy]?.name}
                onRevoke={() => onRevoke(invite)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
