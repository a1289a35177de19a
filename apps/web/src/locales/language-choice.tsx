"use client";

import type { Locale } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { Choice } from "../ui/choice.tsx";
import { locales } from "./locales.ts";
import { useLanguage } from "./use-language.ts";

type Props = { onChange?: (locale: Locale) => void };

/** English or Russian, each in its own words. */
export function LanguageChoice({ onChange }: Props) {
  const t = useTranslations("language");
  const [locale, choose] = useLanguage();
  const options = locales.map((value) => ({ value, label: t(value) }));
  const handleChange = (chosen: Locale) => {
    choose(chosen);
    onChange?.(chosen);
  };
  return <Choice label={t("label")} options={options} value={locale} onChange={handleChange} />;
}
