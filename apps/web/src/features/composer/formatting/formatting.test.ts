import { cachedMarkdown } from "@parley/client/markdown";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FormatName, formatOfKey, formats } from "./formats.ts";
import { edited, type Selected } from "./text-edit.ts";
import { pastedLink } from "./toggle-link.ts";

/** `a [b] c`: the brackets stand around what is selected, `|` for the caret. */
function selected(sketch: string): Selected {
  const start = sketch.search(/[⟦|]/);
  const text = sketch.replace(/[⟦⟧|]/g, "");
  return { text, start, end: sketch.includes("⟧") ? sketch.indexOf("⟧") - 1 : start };
}

function sketch({ text, start, end }: Selected): string {
  if (start === end) return `${text.slice(0, start)}|${text.slice(start)}`;
  return `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`;
}

function toggled(name: FormatName, before: string): string {
  const given = selected(before);
  return sketch(edited(given, formats[name].toggle(given)));
}

describe("a format", () => {
  it.each<[FormatName, string, string]>([
    ["bold", "a ⟦b⟧ c", "a **⟦b⟧** c"],
    ["bold", "a **⟦b⟧** c", "a ⟦b⟧ c"],
    ["bold", "a ⟦**b**⟧ c", "a ⟦b⟧ c"],
    ["bold", "a⟦ b ⟧c", "a **⟦b⟧** c"],
    ["italic", "**⟦b⟧**", "***⟦b⟧***"],
    ["italic", "***⟦b⟧***", "**⟦b⟧**"],
    ["bold", "***⟦b⟧***", "*⟦b⟧*"],
    ["bold", "⟦one\n\n- two\n> three⟧", "**⟦one**\n\n- **two**\n> **three⟧**"],
    ["bold", "**⟦one**\n\n- **two**\n> **three⟧**", "⟦one\n\n- two\n> three⟧"],
    ["bold", "⟦**one**\ntwo⟧", "**⟦one**\n**two⟧**"],
    ["bold", "ab|", "ab**|**"],
    ["bold", "ab**|**", "ab|"],
    ["strike", "⟦b⟧", "~~⟦b⟧~~"],
    ["code", "⟦b⟧", "`⟦b⟧`"],
    ["code", "run ⟦a\nb⟧", "run \n```\n⟦a\nb⟧\n```"],
    ["code", "```\n⟦a\nb⟧\n```", "⟦a\nb⟧"],
    ["link", "see ⟦this⟧", "see [this](⟦https://⟧)"],
    ["link", "⟦https://x.org⟧", "[|](https://x.org)"],
    ["link", "[⟦this⟧](https://x.org)", "⟦this⟧"],
    ["quote", "a|", "> a|"],
    ["quote", "⟦a\n\nb⟧", "⟦> a\n> \n> b⟧"],
    ["quote", "⟦> a\n> b⟧", "⟦a\nb⟧"],
    ["bullets", "⟦a\nb⟧", "⟦- a\n- b⟧"],
    ["numbers", "⟦- a\n- b⟧", "⟦1. a\n2. b⟧"],
    ["numbers", "⟦1. a\n2. b⟧", "⟦a\nb⟧"],
    ["bullets", "|", "- |"],
  ])("%s makes of %j %j", (name, before, after) => {
    expect(toggled(name, before)).toBe(after);
  });

  it("is taken off again by the same keys, whatever is selected", () => {
    const words = fc.array(fc.constantFrom("one", "два", "𝟛", "\n", " "), { minLength: 1, maxLength: 8 });
    const names = fc.constantFrom<FormatName>("bold", "italic", "strike", "spoiler");
    fc.assert(
      fc.property(words, words, words, names, (before, inside, after, name) => {
        const [a, b, c] = [before, inside, after].map((parts) => parts.join("")) as [string, string, string];
        const given = { text: a + b + c, start: a.length, end: a.length + b.length };
        const once = edited(given, formats[name].toggle(given));
        expect(edited(once, formats[name].toggle(once)).text).toBe(given.text);
      }),
    );
  });

  it("is what the message shows", () => {
    const types = { bold: "strong", italic: "emphasis", strike: "delete", spoiler: "spoiler" } as const;
    for (const [name, type] of Object.entries(types) as [keyof typeof types, string][]) {
      const given = { text: "some words here", start: 5, end: 10 };
      const { text } = edited(given, formats[name].toggle(given));
      expect(cachedMarkdown(text)).toMatchObject([
        { children: [{ value: "some " }, { type, children: [{ value: "words" }] }, { value: " here" }] },
      ]);
    }
  });
});

describe("the keys of a format", () => {
  const key = { key: "b", code: "KeyB", ctrlKey: true, metaKey: false, shiftKey: false, altKey: false };

  it("are the same in every script", () => {
    expect(formatOfKey(key)).toBe("bold");
    expect(formatOfKey({ ...key, key: "и" })).toBe("bold");
    expect(formatOfKey({ ...key, key: "Ч", code: "KeyX", shiftKey: true })).toBe("strike");
    expect(formatOfKey({ ...key, key: "(", code: "Digit9", shiftKey: true })).toBe("quote");
  });

  it("follow the letter where a layout has it elsewhere", () => {
    expect(formatOfKey({ ...key, key: "b", code: "KeyN" })).toBe("bold");
  });

  it("are none without Ctrl or Cmd, or with more than them", () => {
    expect(formatOfKey({ ...key, ctrlKey: false })).toBeNull();
    expect(formatOfKey({ ...key, altKey: true })).toBeNull();
    expect(formatOfKey({ ...key, shiftKey: true })).toBeNull();
  });
});

describe("an address pasted onto words", () => {
  it("makes a link of them", () => {
    const given = selected("see ⟦this⟧ now");
    expect(pastedLink(given, "https://x.org")).toMatchObject({ text: "[this](https://x.org)" });
  });

  it("is pasted as it is onto nothing, or an address", () => {
    expect(pastedLink(selected("a|"), "https://x.org")).toBeNull();
    expect(pastedLink(selected("⟦https://y.org⟧"), "https://x.org")).toBeNull();
    expect(pastedLink(selected("⟦a⟧"), "no address")).toBeNull();
  });
});
