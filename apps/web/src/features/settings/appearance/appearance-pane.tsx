import { useTranslations } from "use-intl";
import { OwnLanguageChoice } from "../../../locales/own-language-choice.tsx";
import { preferences } from "../../../preferences/preferences.ts";
import { ThemeChoice } from "../../../preferences/theme-choice.tsx";
import { usePreference } from "../../../preferences/use-preference.ts";
import { Choice } from "../../../ui/choice.tsx";
import { SettingGroup } from "../parts/setting-group.tsx";
import { ChatSample } from "./chat-sample.tsx";
import { TextSizeSlider } from "./text-size-slider.tsx";

/** How Parley looks in this browser. Everything shows at once. */
export function AppearancePane() {
  const t = useTranslations("settings.appearance");
  const [density, chooseDensity] = usePreference("density");
  const densities = preferences.density.values.map((value) => ({ value, label: t(value) }));
  return (
    <>
      <ChatSample />
      <SettingGroup title={t("textSize")} text={t("textSizeText")}>
        <TextSizeSlider />
      </SettingGroup>
      <SettingGroup title={t("density")}>
        <Choice label={t("density")} options={densities} value={density} onChange={chooseDensity} />
      </SettingGroup>
      <SettingGroup title={t("theme")}>
        <ThemeChoice />
      </SettingGroup>
      <SettingGroup title={t("language")}>
        <OwnLanguageChoice />
      </SettingGroup>
    </>
  );
}
