import { useTranslations } from "use-intl";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Switch } from "../../ui/switch.tsx";
import { changeNotificationSettings } from "./device-settings.ts";
import { useNotificationSettings } from "./use-notification-settings.ts";
import { usePermission } from "./use-permission.ts";

/** How this browser tells of new messages: the section of the settings page. */
export default function NotificationSettings() {
  const t = useTranslations("notifications");
  const [permission, ask] = usePermission();
  const { isOn, hidesText } = useNotificationSettings();
  if (permission === "impossible") return <Notice tone="plain">{t("impossible")}</Notice>;
  if (permission === "denied") return <Notice tone="plain">{t("denied")}</Notice>;
  if (permission === "default") {
    return (
      <div className="flex flex-col items-start gap-4">
        <p className="text-ink-soft">{t("explanation")}</p>
        <Button onClick={() => void ask()}>{t("turnOnHere")}</Button>
      </div>
    );
  }
  return (
    <>
      <div className="flex flex-col gap-4 rounded-card bg-panel p-4">
        <Switch
          label={t("isOn")}
          text={t("isOnText")}
          isOn={isOn}
          onChange={(next) => changeNotificationSettings({ isOn: next })}
        />
        <Switch
          label={t("hidesText")}
          text={t("hidesTextText")}
          isOn={hidesText}
          onChange={(next) => changeNotificationSettings({ hidesText: next })}
        />
      </div>
      <p className="text-ink-faint text-small">{t("perChat")}</p>
    </>
  );
}
