import { readdir } from "node:fs/promises";
import { typedPath, unquoted } from "./typed-path.ts";

export type CompletedPath = {
  /** What was typed, as far as all that it can become agree. */
  path: string;
  /** What it can become, in its folder; folders end with a slash. */
  names: string[];
};

/** @returns how a path that was begun goes on, as shells complete it. Hidden names have to be begun with their dot. */
export async function completePath(begun: string): Promise<CompletedPath> {
  const path = unquoted(begun);
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const start = path.slice(folder.length);
  const entries = await readdir(typedPath(folder) || ".", { withFileTypes: true }).catch(() => []);
  const names = entries
    .filter(({ name }) => name.startsWith(start) && (start !== "" || !name.startsWith(".")))
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .toSorted();
  return { path: names.length === 0 ? begun : folder + commonStart(names), names };
}

function commonStart([first = "", ...others]: readonly string[]): string {
  let length = first.length;
  while (!others.every((other) => other.startsWith(first.slice(0, length)))) length -= 1;
  return first.slice(0, length);
}
