import { useState } from "react";
import { rememberInCookie } from "../ui/remember-in-cookie.ts";
import { THEME_COOKIE, type Theme, themeOf } from "./theme.ts";

/** @returns the theme and a function that changes it at once and for later visits. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(() => themeOf(document.documentElement.dataset.theme));
  const choose = (chosen: Theme) => {
    document.documentElement.dataset.theme = chosen;
    rememberInCookie(THEME_COOKIE, chosen);
    setTheme(chosen);
  };
  return [theme, choose];
}
