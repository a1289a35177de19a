import type { Bug } from "./bug.ts";

/** @returns the file's text with the bug in it. @throws Error when the text is not there any more: the bug needs care */
export function edited({ file, find, replace }: NonNullable<Bug["edit"]>, text: string): string {
  const changed =
    typeof find === "string" ? text.replaceAll(find, () => replace) : text.replace(find, replace);
  if (changed === text) throw new Error(`${file} no longer has the text that the planted bug replaces.`);
  return changed;
}
