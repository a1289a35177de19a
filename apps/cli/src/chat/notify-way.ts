import type { Env } from "../env.ts";
import { COMMAND_PREFIX } from "../settings/screen-settings.ts";

/** How one is told of what arrives: not at all, by the terminal, or by a command of one's own. */
export type NotifyWay = "off" | "bell" | Env["notifyStyle"] | { command: string };

/** @returns what the setting means here: `auto` is what the terminal is known to show. */
export function notifyWayOf(setting: string, { notifyStyle }: Pick<Env, "notifyStyle">): NotifyWay {
  if (setting.startsWith(COMMAND_PREFIX)) return { command: setting.slice(COMMAND_PREFIX.length).trim() };
  return isPlainWay(setting) ? setting : notifyStyle;
}

function isPlainWay(setting: string): setting is Exclude<NotifyWay, object> {
  return ["off", "bell", "osc9", "osc777"].includes(setting);
}
