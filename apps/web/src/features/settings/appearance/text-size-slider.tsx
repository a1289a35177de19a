import { useTranslations } from "use-intl";
import { preferences } from "../../../preferences/preferences.ts";
import { usePreference } from "../../../preferences/use-preference.ts";
import { Slider } from "../../../ui/slider.tsx";

/** From small to huge, between a letter of either. */
export function TextSizeSlider() {
  const t = useTranslations("settings.appearance");
  const [textSize, choose] = usePreference("textSize");
  const options = preferences.textSize.values.map((value) => ({ value, label: t(value) }));
  return (
    <div className="flex items-center gap-4">
      <span aria-hidden className="text-small">
        {SAMPLE_LETTER}
      </span>
      <Slider label={t("textSize")} options={options} value={textSize} onChange={choose} />
      <span aria-hidden className="text-title">
        {SAMPLE_LETTER}
      </span>
      <span className="min-w-24 text-right text-ink-soft text-small">{t(textSize)}</span>
    </div>
  );
}

/** The same in both alphabets. */
const SAMPLE_LETTER = "A";
