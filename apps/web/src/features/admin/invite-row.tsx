import type { ServerInvite } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { FailureNotice } from "../../locales/failure-notice.tsx";
import { Button } from "../../ui/button.tsx";
import { useTask } from "../../ui/use-task.ts";
import { call } from "./call.ts";
import { When } from "./when.tsx";

type Props = { invite: ServerInvite; onRevoked: () => Promise<void> };

/** What an invite is for, how much of it is used, and its end. */
export function InviteRow({ invite, onRevoked }: Props) {
  const t = useTranslations("admin.invites");
  const { isRunning, failure, run } = useTask();
  const { id: inviteId, note, useCount: count, maxUses: max, expiresAt } = invite;
  const name = note || t("unnamed");
  const revoke = () =>
    run(async () => {
      await call("admin.revokeInvite", { inviteId });
      await onRevoked();
    });
  return (
    <div className="flex flex-wrap items-center gap-3">
      <div className="min-w-40 flex-1">
        <h2 className="truncate font-medium" dir="auto">
          {name}
        </h2>
        <p className="text-ink-soft text-small">
          {max === null ? t("usedAny", { count }) : t("used", { count, max })}
          {SEPARATOR}
          {expiresAt === null ? (
            t("endsNever")
          ) : (
            <When time={expiresAt} say={(when) => t("ends", { when })} />
          )}
        </p>
      </div>
      <Button tone="quiet" disabled={isRunning} aria-label={t("revokeName", { name })} onClick={revoke}>
        {t("revoke")}
      </Button>
      <FailureNotice failure={failure} />
    </div>
  );
}

const SEPARATOR = " · ";
