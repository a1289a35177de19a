import "server-only";
import { cookies } from "next/headers";
import { THEME_COOKIE, type Theme, themeOf } from "./theme.ts";

/** @returns the theme that this browser has chosen. The page arrives in it, so nothing flashes. */
export async function requestTheme(): Promise<Theme> {
  return themeOf((await cookies()).get(THEME_COOKIE)?.value);
}
