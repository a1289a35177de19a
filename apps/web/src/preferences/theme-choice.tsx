import { useTranslations } from "use-intl";
import { Choice } from "../ui/choice.tsx";
import { preferences } from "./preferences.ts";
import { usePreference } from "./use-preference.ts";

/** As the system, light, or dark. */
export function ThemeChoice() {
  const t = useTranslations("theme");
  const [theme, choose] = usePreference("theme");
  const options = preferences.theme.values.map((value) => ({ value, label: t(value) }));
  return <Choice label={t("label")} options={options} value={theme} onChange={choose} />;
}
