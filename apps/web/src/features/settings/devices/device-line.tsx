import type { Session } from "@parley/protocol";
import type { ReactNode } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Card } from "../parts/card.tsx";
import { When } from "../parts/when.tsx";
import { ConnectionHistory } from "./connection-history.tsx";
import { DeviceIcon } from "./device-icon.tsx";
import { isConnected, kindOf } from "./kind-of.ts";

type Props = { session: Session; action?: ReactNode };

/** A device: what it is, where, since when, and whether it is here now. */
export function DeviceLine({ session, action }: Props) {
  const t = useTranslations("settings.devices");
  const format = useFormatter();
  const { name, lastAddress, createdAt, lastSeenAt, connections } = session;
  const kind = t(kindOf(session));
  const day = format.dateTime(new Date(createdAt), { dateStyle: "medium" });
  return (
    <Card>
      <div className="flex flex-wrap items-start gap-3">
        <DeviceIcon session={session} />
        <div className="min-w-32 flex-1">
          <h3 className="truncate font-medium" dir="auto">
            {name}
          </h3>
          <p className="text-ink-soft text-small wrap-anywhere">
            {t("line", { kind, address: lastAddress })}
          </p>
          <p className="text-ink-faint text-small">
            {isConnected(session) ? (
              <span className="font-medium text-good">{t("online")}</span>
            ) : (
              <When time={lastSeenAt} say={(when) => t("seen", { when })} />
            )}
            {SEPARATOR}
            <time dateTime={createdAt}>{t("since", { day })}</time>
          </p>
        </div>
        {action}
      </div>
      <ConnectionHistory connections={connections} />
    </Card>
  );
}

const SEPARATOR = " · ";
