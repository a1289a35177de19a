import type { Locale } from "@parley/protocol";
import { useRouter } from "next/navigation";
import { useLocale } from "use-intl";
import { rememberInCookie } from "../ui/remember-in-cookie.ts";
import { LOCALE_COOKIE } from "./locale-cookie.ts";

/** @returns the language of the page and a function that changes it; what is typed on the page stays. */
export function useLanguage(): [Locale, (locale: Locale) => void] {
  const router = useRouter();
  const choose = (locale: Locale) => {
    rememberInCookie(LOCALE_COOKIE, locale);
    router.refresh();
  };
  return [useLocale(), choose];
}
