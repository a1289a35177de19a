import type { Session } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { Button } from "../../../ui/button.tsx";
import { DeviceLine } from "./device-line.tsx";

type Props = { sessions: readonly Session[]; onEnd: (session: Session) => void };

/** The other devices, the last seen first. */
export function DeviceList({ sessions, onEnd }: Props) {
  const t = useTranslations("settings.devices");
  if (sessions.length === 0) return <p className="text-ink-faint">{t("noOthers")}</p>;
  return (
    <ul aria-label={t("others")} className="flex flex-col gap-3">
      {sessions.map((session) => (
        <li key={session.id}>
          <DeviceLine
            session={session}
            action={
              <Button
                tone="quiet"
                aria-label={t("signOutName", { name: session.name })}
                onClick={() => onEnd(session)}
              >
                {t("signOut")}
              </Button>
            }
          />
        </li>
      ))}
    </ul>
  );
}
