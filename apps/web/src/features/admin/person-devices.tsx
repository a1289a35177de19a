import type { UserId } from "@parley/protocol";
import { useCallback } from "react";
import { useTranslations } from "use-intl";
import { FailureNotice } from "../../locales/failure-notice.tsx";
import { Button } from "../../ui/button.tsx";
import { useTask } from "../../ui/use-task.ts";
import { call } from "./call.ts";
import { ListFailure, ListSkeleton } from "./list-state.tsx";
import { useAnswer } from "./use-answer.ts";
import { When } from "./when.tsx";

/** Where somebody is signed in, and ending it there. */
export function PersonDevices({ userId }: { userId: UserId }) {
  const t = useTranslations("admin.devices");
  const read = useCallback(() => call("admin.sessions", { userId }), [userId]);
  const [answer, ask] = useAnswer(read);
  const { isRunning, failure, run } = useTask();
  const end = (sessionId: string) =>
    run(async () => {
      await call("admin.revokeSession", { userId, sessionId });
      await ask();
    });
  if (answer.state === "loading") return <ListSkeleton />;
  if (answer.state === "failed") return <ListFailure failure={answer.failure} onRetry={ask} />;
  const { sessions } = answer.output;
  if (sessions.length === 0) return <p className="text-ink-faint">{t("none")}</p>;
  return (
    <ul className="flex flex-col gap-2 border-line border-t pt-3">
      {sessions.map(({ id, name, lastAddress: address, lastSeenAt }) => (
        <li key={id} className="flex flex-wrap items-center gap-3">
          <div className="min-w-40 flex-1">
            <p className="truncate" dir="auto">
              {name}
            </p>
            <p className="text-ink-faint text-small wrap-anywhere">
              <When time={lastSeenAt} say={(when) => t("line", { address, when })} />
            </p>
          </div>
          <Button
            tone="quiet"
            disabled={isRunning}
            aria-label={t("signOutName", { name })}
            onClick={() => end(id)}
          >
            {t("signOut")}
          </Button>
        </li>
      ))}
      <FailureNotice failure={failure} />
    </ul>
  );
}
