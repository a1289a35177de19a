import type { Locale } from "@parley/protocol";
import { locales } from "./locales.ts";

const FALLBACK: Locale = "en";

type Wishes = { chosen: string | undefined; accepted: string | null };

/**
 * @param chosen what the person picked, if he did.
 * @param accepted the browser's Accept-Language header: `ru-RU,ru;q=0.9,en;q=0.8`.
 */
export function pickLocale({ chosen, accepted }: Wishes): Locale {
  return [chosen, ...languagesOf(accepted ?? "")].map(localeOf).find(Boolean) ?? FALLBACK;
}

function localeOf(language: string | undefined): Locale | undefined {
  const base = language?.split("-")[0]?.toLowerCase();
  return locales.find((locale) => locale === base);
}

/** The languages of an Accept-Language header, the most wanted first (RFC 9110, 12.5.4). */
function languagesOf(header: string): string[] {
  return header
    .split(",")
    .map((part) => {
      const [language = "", ...parameters] = part.split(";").map((piece) => piece.trim());
      const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
      return { language, quality: Number(quality ?? 1) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ language }) => language);
}
