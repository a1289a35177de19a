import "server-only";
import type { Locale } from "@parley/protocol";
import { cookies, headers } from "next/headers";
import { rememberedIn } from "../ui/remember-in-cookie.ts";
import { LOCALE_COOKIE } from "./locale-cookie.ts";
import { pickLocale } from "./pick-locale.ts";

/** @returns the language of this request's page: the chosen one, else the browser's, else English. */
export async function requestLocale(): Promise<Locale> {
  const [cookieStore, headerStore] = await Promise.all([cookies(), headers()]);
  const chosen = rememberedIn(cookieStore, LOCALE_COOKIE);
  return pickLocale({ chosen, accepted: headerStore.get("accept-language") });
}
