import { homedir } from "node:os";
import { join } from "node:path";

/** @returns the path that was typed, or dropped onto the terminal: without the quotes of a shell, and with `~` at home. */
export function typedPath(text: string): string {
  const path = unquoted(text);
  return path === "~" || path.startsWith("~/") ? join(homedir(), path.slice(1)) : path;
}

/** @returns the path as it stands, without what a shell needs around it: quotes, or backslashes before its signs. */
export function unquoted(text: string): string {
  const [, quoted] = /^\s*'(.*)'\s*$/s.exec(text) ?? [];
  if (quoted !== undefined) return quoted.replaceAll("'\\''", "'");
  const [, doubly] = /^\s*"(.*)"\s*$/s.exec(text) ?? [];
  if (doubly !== undefined) return doubly.replace(/\\(["\\$`])/g, "$1");
  return text
    .replace(/(?<!\\)\s+$/, "")
    .trimStart()
    .replace(/\\([\s'"\\()&;!*?[\]{}$`<>|#])/g, "$1");
}
