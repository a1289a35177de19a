import { useClient } from "@parley/client/react";
import { AppError, type Session } from "@parley/protocol";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ConfirmDialog } from "../../../locales/confirm-dialog.tsx";
import { Button } from "../../../ui/button.tsx";
import { IdentitiesPane } from "../identities/identities-pane.tsx";
import { ListFailure, ListSkeleton } from "../parts/list-state.tsx";
import { SettingGroup } from "../parts/setting-group.tsx";
import { useAnswer } from "../parts/use-answer.ts";
import { DeviceLine } from "./device-line.tsx";
import { DeviceList } from "./device-list.tsx";
import { TerminalGroup } from "./terminal-group.tsx";

/** Where one is signed in, and ending it there. */
export function DevicesPane() {
  const t = useTranslations("settings.devices");
  const client = useClient();
  const [answer, ask] = useAnswer("session.list");
  const [ending, setEnding] = useState<readonly Session[]>([]);
  if (answer.state === "loading") return <ListSkeleton />;
  if (answer.state === "failed") return <ListFailure failure={answer.failure} onRetry={ask} />;
  const { sessions } = answer.output;
  const current = sessions.find(({ isCurrent }) => isCurrent);
  const others = sessions.filter(({ isCurrent }) => !isCurrent);
  const end = async () => {
    const [one, ...more] = ending;
    if (one && more.length === 0)
      await client.call("session.revoke", { sessionId: one.id }).catch(unlessGone);
    else await client.call("session.revokeOthers", {});
    await ask();
  };
  const signOutAll = (
    <Button tone="quiet" onClick={() => setEnding(others)}>
      {t("signOutAll")}
    </Button>
  );
  return (
    <>
      <SettingGroup title={t("current")}>{current && <DeviceLine session={current} />}</SettingGroup>
      <SettingGroup title={t("others")} action={others.length > 1 && signOutAll}>
        <DeviceList sessions={others} onEnd={(session) => setEnding([session])} />
      </SettingGroup>
      <IdentitiesPane />
      <TerminalGroup />
      {ending.length > 0 && <EndDialog sessions={ending} onEnd={end} onClose={() => setEnding([])} />}
    </>
  );
}

/** It was signed out meanwhile, which is what was wanted. */
function unlessGone(error: unknown): void {
  if (!(error instanceof AppError && error.code === "not_found")) throw error;
}

type EndProps = { sessions: readonly Session[]; onEnd: () => Promise<void>; onClose: () => void };

function EndDialog({ sessions, onEnd, onClose }: EndProps) {
  const t = useTranslations("settings.devices");
  const [first] = sessions;
  const words =
    sessions.length === 1 && first
      ? { title: t("signOutTitle", { name: first.name }), text: t("signOutText") }
      : { title: t("signOutAllTitle"), text: t("signOutAllText", { count: sessions.length }) };
  return <ConfirmDialog {...words} action={t("signOut")} onConfirm={onEnd} onClose={onClose} />;
}
