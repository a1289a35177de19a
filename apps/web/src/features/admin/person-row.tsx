import type { AdminPerson } from "@parley/protocol";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Avatar } from "../../ui/avatar.tsx";
import { Button } from "../../ui/button.tsx";
import { PersonActions } from "./person-actions.tsx";
import { PersonDevices } from "./person-devices.tsx";
import { When } from "./when.tsx";

type Props = { person: AdminPerson; onChanged: () => Promise<void> };

/** Who somebody is, what he is to the server, and what can be done. */
export function PersonRow({ person, onChanged }: Props) {
  const t = useTranslations("admin.people");
  const [showsDevices, setShowsDevices] = useState(false);
  const { id, name, handle, email, avatar, role, deactivatedAt, lastSeenAt } = person;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex items-start gap-3">
        <Avatar id={id} name={name} picture={avatar} size="medium" />
        <div className="min-w-0 flex-1">
          <h2 className="flex flex-wrap items-center gap-2 font-medium">
            <span className="truncate" dir="auto">
              {name}
            </span>
            {role === "admin" && <Badge>{t("isAdmin")}</Badge>}
            {deactivatedAt && <Badge>{t("isDeactivated")}</Badge>}
          </h2>
          <p className="text-ink-soft text-small wrap-anywhere">{t("line", { handle, email })}</p>
          <p className="text-ink-faint text-small">
            {lastSeenAt ? <When time={lastSeenAt} say={(when) => t("seen", { when })} /> : t("neverSeen")}
          </p>
        </div>
      </div>
      <div className="flex flex-wrap gap-2">
        <PersonActions person={person} onChanged={onChanged} />
        <Button
          tone="quiet"
          aria-expanded={showsDevices}
          aria-label={t("devices", { name })}
          onClick={() => setShowsDevices(!showsDevices)}
        >
          {t("devicesShort")}
        </Button>
      </div>
      {showsDevices && <PersonDevices userId={id} />}
    </div>
  );
}

function Badge({ children }: { children: string }) {
  return (
    <span className="rounded-full bg-accent-soft px-2 py-0.5 font-medium text-ink text-tiny">{children}</span>
  );
}
