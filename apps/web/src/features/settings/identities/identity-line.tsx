import type { Identity } from "@parley/protocol";
import { useFormatter, useTranslations } from "use-intl";
import { Button } from "../../../ui/button.tsx";

type Props = { name: string; identity: Identity; onDisconnect: () => void };

/** One that is connected: whose it is, what it is called there, since when. */
export function IdentityLine({ name, identity, onDisconnect }: Props) {
  const t = useTranslations("settings.identities");
  const format = useFormatter();
  const day = format.dateTime(new Date(identity.createdAt), { dateStyle: "medium" });
  return (
    <div className="flex flex-wrap items-center gap-3">
      <span className="min-w-32 flex-1">
        <span className="block truncate font-medium">{name}</span>
        <span className="block text-ink-soft text-small wrap-anywhere" dir="auto">
          {identity.label}
        </span>
        <span className="block text-ink-faint text-small">{t("since", { day })}</span>
      </span>
      <Button tone="quiet" aria-label={t("disconnectName", { name })} onClick={onDisconnect}>
        {t("disconnect")}
      </Button>
    </div>
  );
}
