import { useClient } from "@parley/client/react";
import type { ChatId, User } from "@parley/protocol";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { FailureNotice } from "../../locales/failure-notice.tsx";
import { Avatar } from "../../ui/avatar.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useTask } from "../../ui/use-task.ts";

type Props = { chatId: ChatId; onClose: () => void };

/** Who is banned from a group, and the way to take it back. */
export function BansDialog({ chatId, onClose }: Props) {
  const t = useTranslations("group");
  const client = useClient();
  const [users, setUsers] = useState<User[] | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const lifting = useTask();
  useEffect(() => {
    client.call("member.bans", { chatId }).then((answer) => setUsers(answer.users), setFailure);
  }, [client, chatId]);
  const lift = ({ id: userId }: User) =>
    lifting.run(async () => {
      await client.call("member.unban", { chatId, userId });
      setUsers((before) => before?.filter(({ id }) => id !== userId) ?? null);
    });
  return (
    <Dialog title={t("bans")} closeLabel={t("close")} onClose={onClose}>
      <div className="scroll-quiet flex min-h-40 flex-col overflow-y-auto px-5 pb-5">
        <FailureNotice failure={failure ?? lifting.failure} />
        {!users && !failure && <Skeleton className="h-12 rounded-field" />}
        {users?.length === 0 && <EmptyState title={t("bansEmptyTitle")}>{t("bansEmptyText")}</EmptyState>}
        {users && users.length > 0 && (
          <ul aria-label={t("bans")}>
            {users.map((user) => (
              <li key={user.id} className="flex min-h-14 items-center gap-3">
                <Avatar id={user.id} name={user.name} picture={user.avatar} size="medium" />
                <span className="min-w-0 flex-1 truncate font-medium">{user.name}</span>
                <Button
                  tone="quiet"
                  aria-label={t("unban", { name: user.name })}
                  disabled={lifting.isRunning}
                  onClick={() => lift(user)}
                >
                  {t("unbanAction")}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}
