import { Bell, X } from "lucide-react";
import { useTranslations } from "use-intl";
import { IconButton } from "../../ui/icon-button.tsx";
import { changeNotificationSettings } from "./device-settings.ts";

/** A quiet row that says what notifications are for. The browser asks only after a click on it. */
export function NotificationOffer({ onAccept }: { onAccept: () => void }) {
  const t = useTranslations("notifications");
  return (
    <section
      aria-label={t("title")}
      className="flex items-center border-line border-t py-1 pr-1 pl-4 text-small"
    >
      <Bell aria-hidden className="size-4 shrink-0 text-accent-ink" />
      <p className="min-w-0 flex-1 py-2 pl-3 text-ink-soft">{t("offer")}</p>
      <button type="button" onClick={onAccept} className="text-action shrink-0">
        {t("turnOn")}
      </button>
      <IconButton label={t("dismiss")} onClick={() => changeNotificationSettings({ isOfferDismissed: true })}>
        <X aria-hidden className="size-4" />
      </IconButton>
    </section>
  );
}
