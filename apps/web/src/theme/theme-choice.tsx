import { useTranslations } from "use-intl";
import { Choice } from "../ui/choice.tsx";
import { themes } from "./theme.ts";
import { useTheme } from "./use-theme.ts";

/** As the system, light, or dark. */
export function ThemeChoice() {
  const t = useTranslations("theme");
  const [theme, choose] = useTheme();
  const options = themes.map((value) => ({ value, label: t(value) }));
  return <Choice label={t("label")} options={options} value={theme} onChange={choose} />;
}
