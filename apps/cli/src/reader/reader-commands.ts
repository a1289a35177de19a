/** What can be done with a message, named by its number. */
export const messageCommands = ["reply", "edit", "react", "unreact", "save", "delete", "report"] as const;
export type MessageCommand = (typeof messageCommands)[number];

/** What can be typed in place of a message, after a slash. */
export const readerCommands = [
  "chats",
  "open",
  "next",
  "older",
  "attach",
  ...messageCommands,
  "yes",
  "help",
  "quit",
] as const;
export type ReaderCommand = (typeof readerCommands)[number];

export type Line =
  | { kind: "text"; text: string }
  | { kind: "command"; name: ReaderCommand; argument: string }
  | { kind: "unknown"; name: string };

/** @returns what a typed line means; two slashes begin a message with one. */
export function parseLine(line: string): Line {
  if (line.startsWith("//")) return { kind: "text", text: line.slice(1) };
  const [, name, argument = ""] = /^\/(\S*)\s*(.*)$/s.exec(line) ?? [];
  if (name === undefined) return { kind: "text", text: line };
  return isCommand(name) ? { kind: "command", name, argument: argument.trim() } : { kind: "unknown", name };
}

/** @returns the message's number that an argument begins with, and what follows it; null when there is none. */
export function parseTarget(argument: string): { seq: number; rest: string } | null {
  const [, digits, rest = ""] = /^[#№]?\s*(\d+)(?:\s+(.*))?$/s.exec(argument) ?? [];
  return digits === undefined ? null : { seq: Number(digits), rest };
}

function isCommand(name: string): name is ReaderCommand {
  return (readerCommands as readonly string[]).includes(name);
}
