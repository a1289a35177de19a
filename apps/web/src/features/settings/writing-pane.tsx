import { useTranslations } from "use-intl";
import { preferences } from "../../preferences/preferences.ts";
import { usePreference } from "../../preferences/use-preference.ts";
import { OptionList } from "../../ui/option-list.tsx";
import { SettingGroup } from "./parts/setting-group.tsx";

/** Which key sends. */
export function WritingPane() {
  const t = useTranslations("settings.writing");
  const [sendKey, choose] = usePreference("sendKey");
  const modifier = /mac|iphone|ipad/i.test(navigator.userAgent) ? "⌘" : "Ctrl";
  const options = preferences.sendKey.values.map((value) => ({
    value,
    label: t(value, { modifier }),
    text: t(`${value}Text`),
  }));
  return (
    <SettingGroup title={t("sendKey")}>
      <OptionList label={t("sendKey")} options={options} value={sendKey} onChange={choose} />
      <p className="text-ink-faint text-small">{t("note")}</p>
    </SettingGroup>
  );
}
