import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../parts/card.tsx";
import { ListFailure, ListSkeleton } from "../parts/list-state.tsx";
import { SettingGroup } from "../parts/setting-group.tsx";
import { useAnswer } from "../parts/use-answer.ts";
import { FactorDialog, type FactorTask } from "./factor-dialog.tsx";

/** Whether signing in asks for a code as well, and what can be done about it. */
export function FactorGroup() {
  const t = useTranslations("settings.security");
  const format = useFormatter();
  const [answer, ask] = useAnswer("factor.get");
  const [task, setTask] = useState<FactorTask | null>(null);
  if (answer.state === "loading") return <ListSkeleton />;
  if (answer.state === "failed") return <ListFailure failure={answer.failure} onRetry={ask} />;
  const { since, recoveryCodesLeft } = answer.output;
  const day = since && format.dateTime(new Date(since), { dateStyle: "medium" });
  return (
    <SettingGroup title={t("factorTitle")} text={t("factorText")}>
      <Card>
        <p>{day === null ? t("factorOff") : t("factorOn", { day, count: recoveryCodesLeft })}</p>
        <div className="flex flex-wrap gap-2">
          {since === null ? (
            <Button onClick={() => setTask("setUp")}>{t("setUp")}</Button>
          ) : (
            <>
              <Button tone="quiet" onClick={() => setTask("renew")}>
                {t("renew")}
              </Button>
              <Button tone="quiet" onClick={() => setTask("turnOff")}>
                {t("turnOff")}
              </Button>
            </>
          )}
        </div>
      </Card>
      {task && <FactorDialog task={task} onChanged={ask} onClose={() => setTask(null)} />}
    </SettingGroup>
  );
}
