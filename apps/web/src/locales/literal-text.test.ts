import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const SRC = new URL("..", import.meta.url).pathname;

/** Words between tags, or in an attribute that people read: they would stay English in every language. */
const LITERAL_TEXT =
  />\s*[^<>{}()=;]*\p{L}{2,}[^<>{}()=;]*<\/|\b(?:aria-label|title|placeholder|alt|label)="[^"]*\p{L}/u;
/** The name of the product is the same in every language. */
const NAME = />\s*Parley\s*<\//g;

function literalText(source: string): string | undefined {
  return LITERAL_TEXT.exec(source.replace(NAME, "></"))?.[0];
}

describe("the screens", () => {
  it("take all their words from the catalogues", () => {
    const files = globSync("{app,features,ui,locales,preferences}/**/*.tsx", { cwd: SRC });
    const screens = files.filter((file) => !file.endsWith(".test.tsx"));
    expect(screens.length).toBeGreaterThan(50);
    for (const file of screens)
      expect(literalText(readFileSync(`${SRC}${file}`, "utf8")), file).toBeUndefined();
  });

  it.each(["<b>Send</b>", "<p>\n  Choose a chat\n</p>", '<i aria-label="Close" />', "<td> Отмена </td>"])(
    "would be caught with %j",
    (source) => expect(literalText(source)).toBeDefined(),
  );
});
