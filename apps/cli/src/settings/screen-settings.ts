import type { Env } from "../env.ts";
import { DEFAULT_THEME } from "../themes/built-in-themes.ts";
import { readTheme } from "../themes/read-theme.ts";
import { wholeNumber } from "../tree/whole-number.ts";
import { demandChoice } from "./demand-choice.ts";

type ScreenSetting = {
  /** What holds where nothing was chosen. */
  fallback: string;
  /** @throws TerminalError when a value cannot be chosen */
  check: (value: string, env: Env) => Promise<void> | void;
};

export const MOUSE_CHOICES = ["on", "off"] as const;
export const NOTIFY_CHOICES = ["auto", "bell", "osc9", "osc777", "off"] as const;
const PASTE_OFF = "off";
const pasteLines = wholeNumber(1, 10_000);
/** Before a command that notifies. */
export const COMMAND_PREFIX = "command:";

/** What people choose for the chat screen with `parley config set`. */
export const screenSettings = {
  theme: { fallback: DEFAULT_THEME, check: async (name, env) => void (await readTheme(env, name)) },
  notify: { fallback: "auto", check: checkNotify },
  paste: { fallback: "10", check: (value) => void pasteLinesOf(value) },
  mouse: { fallback: "off", check: (value) => demandChoice("mouse", value, MOUSE_CHOICES) },
} as const satisfies Record<string, ScreenSetting>;

export type ScreenSettingName = keyof typeof screenSettings;
export const screenSettingNames = Object.keys(screenSettings) as ScreenSettingName[];

export function isScreenSetting(name: string): name is ScreenSettingName {
  return Object.hasOwn(screenSettings, name);
}

/** @returns how many lines are pasted without a question; any number where it is off. @throws TerminalError */
export function pasteLinesOf(value: string): number {
  return value === PASTE_OFF ? Number.POSITIVE_INFINITY : pasteLines(value);
}

function checkNotify(value: string): void {
  const hasCommand = value.startsWith(COMMAND_PREFIX) && value.slice(COMMAND_PREFIX.length).trim() !== "";
  if (!hasCommand) demandChoice("notify", value, NOTIFY_CHOICES, `${COMMAND_PREFIX}…`);
}
