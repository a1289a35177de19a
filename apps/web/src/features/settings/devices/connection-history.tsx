import type { Session } from "@parley/protocol";
import { ChevronRight } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";

type Connections = Session["connections"];

/** When the device was connected, and from where. */
export function ConnectionHistory({ connections }: { connections: Connections }) {
  const t = useTranslations("settings.devices");
  return (
    <details className="group -my-2">
      <summary className="flex min-h-11 w-fit cursor-pointer list-none items-center gap-1.5 rounded-field text-ink-soft text-small hover:text-ink">
        <ChevronRight
          aria-hidden
          className="size-4 transition-transform duration-(--quick) group-open:rotate-90"
        />
        {t("history")}
      </summary>
      {connections.length === 0 && <p className="pl-5.5 text-ink-faint text-small">{t("noHistory")}</p>}
      <ol className="flex flex-col gap-1 pl-5.5">
        {connections.map((connection) => (
          <li key={connection.connectedAt} className="text-ink-soft text-small wrap-anywhere">
            <ConnectionWords connection={connection} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function ConnectionWords({ connection }: { connection: Connections[number] }) {
  const t = useTranslations("settings.devices");
  const format = useFormatter();
  const { address, connectedAt, disconnectedAt } = connection;
  const moment = (time: string) =>
    format.dateTime(new Date(time), { dateStyle: "medium", timeStyle: "short" });
  const from = moment(connectedAt);
  if (disconnectedAt === null) return t("connectionOpen", { from, address });
  return t("connection", { from, to: moment(disconnectedAt), address });
}
