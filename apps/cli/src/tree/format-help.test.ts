import { describe, expect, it } from "vitest";
import { topicNames } from "../help/topic-names.ts";
import { commandPaths } from "../testing/command-paths.ts";
import { aServer, aVisitor } from "../testing/signed-in.ts";
import { widthOf } from "../text/cells.ts";

const pages = [
  ["--help"],
  ...commandPaths().map((path) => [...path.split(" "), "--help"]),
  ...[...topicNames, "operations"].map((topic) => ["help", topic]),
  ["keys"],
];

describe.each([80, 60, 40])("in a terminal of %i columns", (columns) => {
  it.each(["en", "ru"])("no line of any help is wider: %s", async (language) => {
    const { parley } = await aVisitor(await aServer());
    for (const page of pages) {
      const { code, out } = await parley(page, { columns, env: { PARLEY_LANG: language, NO_COLOR: "1" } });
      expect({ page, code, wide: wideLines(out, columns) }).toEqual({ page, code: 0, wide: [] });
    }
  });
});

/** But for what is to be copied as it is, and for paths. */
function wideLines(text: string, columns: number): string[] {
  return text
    .split("\n")
    .filter((line) => widthOf(line) > columns && !line.startsWith("  $ ") && /\s/.test(line.trim()));
}
