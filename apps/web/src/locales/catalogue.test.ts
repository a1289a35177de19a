import compile from "icu-minify/compile";
import { describe, expect, it } from "vitest";
import { catalogue } from "./catalogue.ts";

/** Every text of a catalogue with its path: `auth.email`. */
function texts(tree: object, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[`${path}${key}`, value]] : texts(value, `${path}${key}.`),
  );
}

/** The names of what a message fills in: `{count, plural, …}` needs `count`. */
function argumentsOf(message: string): string[] {
  const names = [...message.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name]) => name ?? "");
  return [...new Set(names)].sort();
}

describe("the catalogues", () => {
  const english = new Map(texts(catalogue.en));
  const russian = new Map(texts(catalogue.ru));

  it("have the same keys in every language", () => {
    expect([...russian.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it("say something under each of them, with the same blanks to fill", () => {
    for (const [key, en] of english) {
      const ru = russian.get(key) ?? "";
      expect([en.trim(), ru.trim()], key).not.toContain("");
      expect(argumentsOf(ru), key).toEqual(argumentsOf(en));
    }
  });

  it("hold only messages that the compiler understands", () => {
    for (const message of [...english.values(), ...russian.values()]) {
      expect(() => compile(message)).not.toThrow();
    }
  });

  it("give Russian the plural forms that it has", () => {
    const plurals = [...russian].filter(([, message]) => message.includes(", plural,"));
    for (const [key, message] of plurals) expect(message, key).toMatch(/one \{.*few \{.*other \{/s);
  });
});
