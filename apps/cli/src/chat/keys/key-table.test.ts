import { describe, expect, it } from "vitest";
import { en } from "../../locales/en.ts";
import { translatorFor } from "../../translate.ts";
import { keyLabel, keyLabels } from "./key-label.ts";
import { keySections } from "./key-lines.ts";
import { type KeyMode, keyNames, keyTable } from "./key-table.ts";

/** Which modes hear keys at the same time. */
const together: KeyMode[][] = [["app", "chat", "insert"], ["app", "chat", "normal"], ["picker"], ["field"]];

describe("the key table", () => {
  it.each(together)("gives no key two meanings at once: %s", (...modes) => {
    const names = keyNames.filter((name) => modes.includes(keyTable[name].mode));
    const keys = names.flatMap((name): readonly string[] => keyTable[name].keys);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it("says of every key what it does", () => {
    const lines = keySections(translatorFor("ru")).flatMap(({ keys }) => keys);
    expect(lines).toHaveLength(keyNames.length);
    for (const name of keyNames) expect(en.screen.keys).toHaveProperty(name);
    for (const { does } of lines) expect(does).not.toMatch(/screen\./);
  });

  it("writes keys as people do", () => {
    expect(["ctrl+k", "alt+down", "pageup", "j", "G", "+", "ctrl+_"].map(keyLabel)).toEqual([
      "Ctrl-K",
      "Alt-↓",
      "PgUp",
      "j",
      "G",
      "+",
      "Ctrl-_",
    ]);
    expect(keyLabels("down")).toBe("j, ↓");
    expect(keyLabels("numberedChat")).toBe("Alt-1 … Alt-0");
  });
});
