import { stripVTControlCharacters } from "node:util";

/** The beginning of what a failed test said, indented and without colours. */
export function firstLines(message = "", count = 12): string {
  return stripVTControlCharacters(message)
    .split("\n")
    .slice(0, count)
    .map((line) => `    ${line}`)
    .join("\n");
}
