import { useClient } from "@parley/client/react";
import type { User } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { FailureNotice } from "../../../locales/failure-notice.tsx";
import { useTask } from "../../../ui/use-task.ts";
import { Card } from "../parts/card.tsx";
import { ListFailure, ListSkeleton } from "../parts/list-state.tsx";
import { useAnswer } from "../parts/use-answer.ts";
import { BlockedPerson } from "./blocked-person.tsx";

/** Whom one has blocked. */
export function BlockedPeoplePane() {
  const t = useTranslations("settings.privacy");
  const client = useClient();
  const [answer, ask] = useAnswer("user.blocks");
  const { isRunning, failure, run } = useTask();
  const unblock = ({ id }: User) =>
    run(async () => {
      await client.call("user.unblock", { userId: id });
      await ask();
    });
  if (answer.state === "loading") return <ListSkeleton />;
  if (answer.state === "failed") return <ListFailure failure={answer.failure} onRetry={ask} />;
  const { users } = answer.output;
  if (users.length === 0) return <p className="text-ink-faint">{t("nobodyBlocked")}</p>;
  return (
    <Card>
      <FailureNotice failure={failure} />
      <ul aria-label={t("blocked")} className="flex flex-col gap-3">
        {users.map((user) => (
          <li key={user.id}>
            <BlockedPerson user={user} isDisabled={isRunning} onUnblock={() => unblock(user)} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
