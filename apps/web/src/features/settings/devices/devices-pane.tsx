import { useClient } from "@parley/client/react";
import type { Session } from "@parley/protocol";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../ui/button.tsx";
import { IdentitiesPane } from "../identities/identities-pane.tsx";
import { ListFailure, ListSkeleton } from "../parts/list-state.tsx";
import { SettingGroup } from "../parts/setting-group.tsx";
import { useAnswer } from "../parts/use-answer.ts";
import { DeviceLine } from "./device-line.tsx";
import { DeviceList } from "./device-list.tsx";
import { EndDialog } from "./end-dialog.tsx";
import { endSessions } from "./end-sessions.ts";
import { TerminalGroup } from "./terminal-group.tsx";

/** Where one is signed in, and ending it there. */
export function DevicesPane() {
  const t = useTranslations("settings.devices");
  const client = useClient();
  const [answer, ask] = useAnswer("session.list");
  const [signIns, askSignIns] = useAnswer("identity.list");
  const [ending, setEnding] = useState<readonly Session[]>([]);
  if (answer.state === "loading") return <ListSkeleton />;
  if (answer.state === "failed") return <ListFailure failure={answer.failure} onRetry={ask} />;
  const { sessions } = answer.output;
  const current = sessions.find(({ isCurrent }) => isCurrent);
  const others = sessions.filter(({ isCurrent }) => !isCurrent);
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
      <IdentitiesPane answer={signIns} onChanged={askSignIns} />
      <TerminalGroup />
      {ending.length > 0 && (
        <EndDialog
          sessions={ending}
          // Most have one; who has none may type what he likes.
          hasPassword={signIns.state !== "ready" || signIns.output.hasPassword}
          onEnd={(proof) => endSessions(client, { sessions: ending, proof }).then(ask)}
          onClose={() => setEnding([])}
        />
      )}
    </>
  );
}
