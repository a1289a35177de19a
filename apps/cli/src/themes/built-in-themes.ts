import type { Theme } from "./theme.ts";

export const DEFAULT_THEME = "default";

/** The terminal's own colours: they suit whatever it shows them on. */
export const defaultTheme: Theme = {
  accent: "cyan",
  good: "green",
  warning: "yellow",
  danger: "red",
  names: [
    "red",
    "green",
    "yellow",
    "blue",
    "magenta",
    "cyan",
    "redBright",
    "greenBright",
    "blueBright",
    "magentaBright",
  ],
};

/** Themes that need no file; a file of the same name wins. */
export const builtInThemes: Readonly<Record<string, Theme>> = {
  [DEFAULT_THEME]: defaultTheme,
  contrast: {
    accent: "whiteBright",
    good: "greenBright",
    warning: "yellowBright",
    danger: "redBright",
    names: ["whiteBright", "cyanBright", "yellowBright", "greenBright", "magentaBright"],
  },
  dusk: {
    accent: "#88c0d0",
    good: "#a3be8c",
    warning: "#ebcb8b",
    danger: "#bf616a",
    names: ["#d08770", "#b48ead", "#8fbcbb", "#81a1c1", "#a3be8c", "#ebcb8b"],
  },
  paper: {
    accent: "#005f87",
    good: "#3a6f00",
    warning: "#875f00",
    danger: "#af0000",
    names: ["#005faf", "#8700af", "#875f00", "#af0000", "#005f5f", "#5f5f00"],
  },
};
