import { createContext, useContext } from "react";
import { defaultTheme } from "../themes/built-in-themes.ts";
import type { Theme } from "../themes/theme.ts";

/** What something is, for the theme to colour: people's names are told apart by a number. */
export type ThemeColor = Exclude<keyof Theme, "names"> | `name${number}`;

export const ThemeContext = createContext<Theme>(defaultTheme);

/** @returns what gives the colour of something as Ink takes it. Ink makes it one that the terminal can show. */
export function useThemeColors(): (color: ThemeColor) => string {
  const theme = useContext(ThemeContext);
  return (color) => inkColor(colorIn(theme, color));
}

function colorIn({ names, ...roles }: Theme, color: ThemeColor): string | number {
  if (isRole(color)) return roles[color];
  return names[Number(color.slice("name".length)) % names.length] ?? roles.accent;
}

function isRole(color: ThemeColor): color is Exclude<keyof Theme, "names"> {
  return Object.hasOwn(defaultTheme, color);
}

function inkColor(color: string | number): string {
  return typeof color === "number" ? `ansi256(${color})` : color;
}
