import type { ChatId } from "@parley/protocol";
import type { PaneLayer } from "../layers/layer.ts";

/** What can be typed in place of a message, after a slash: what it opens, as a key does. */
const slashCommands = {
  attach: (chatId) => ({ kind: "attach", chatId }),
  find: () => ({ kind: "switcher" }),
  help: () => ({ kind: "help" }),
  members: (chatId) => ({ kind: "members", chatId }),
  menu: (chatId) => ({ kind: "menu", chatId }),
  pins: (chatId) => ({ kind: "pins", chatId }),
  search: (chatId) => ({ kind: "search", chatId }),
  settings: () => ({ kind: "settings" }),
} as const satisfies Record<string, (chatId: ChatId) => PaneLayer>;

type SlashCommand = keyof typeof slashCommands;

export const slashNames = Object.keys(slashCommands) as SlashCommand[];

/** @returns what a text opens that is nothing but a command; null where it is a message, as every other with a slash. */
export function layerOf(text: string, chatId: ChatId): PaneLayer | null {
  const [, typed] = /^\/([a-z]+)\s*$/.exec(text) ?? [];
  const name = slashNames.find((known) => known === typed);
  return name ? slashCommands[name](chatId) : null;
}

/** @returns the message that a text is: two slashes before a command's name send it with one, as in the reader. */
export function messageOf(text: string, chatId: ChatId): string {
  return text.startsWith("//") && layerOf(text.slice(1), chatId) ? text.slice(1) : text;
}
