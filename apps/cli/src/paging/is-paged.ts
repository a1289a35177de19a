import type { Command } from "commander";

/** Commands that list: what they print has an end, may be long, and answers no question. */
export const pagedCommands: ReadonlySet<string> = new Set([
  "admin audit",
  "admin chats",
  "admin devices",
  "admin invites",
  "admin people",
  "admin reports",
  "admin usage",
  "blocks",
  "chats",
  "config list",
  "devices list",
  "drafts",
  "group bans",
  "group members",
  "help",
  "history",
  "invite list",
  "keys",
  "outbox list",
  "pins",
  "readers",
  "schema",
  "search",
  "themes",
  "token list",
  "unread",
  "webhook list",
  "who",
]);

/** Whether a command's output is shown page by page where it is longer than the terminal. */
export function isPaged(command: Command): boolean {
  return pagedCommands.has(pathOf(command));
}

function pathOf(command: Command): string {
  const above = command.parent?.parent ? `${pathOf(command.parent)} ` : "";
  return `${above}${command.name()}`;
}
