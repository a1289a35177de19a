import { missingPluralForms } from "@parley/client/locales/testing/missing-plural-forms";
import { sourcesIn } from "@parley/client/locales/testing/sources-in";
import { textsOf } from "@parley/client/locales/testing/texts-of";
import { unsaidKeys } from "@parley/client/locales/testing/unsaid-keys";
import compile from "icu-minify/compile";
import { describe, expect, it } from "vitest";
import { adminTexts } from "./admin-texts.ts";
import { catalogue } from "./catalogue.ts";
import { deviceTexts } from "./device-texts.ts";
import { settingsTexts } from "./settings-texts.ts";

const WEB = new URL("..", import.meta.url).pathname;
const CLIENT = new URL("../../../../packages/client/src/", import.meta.url).pathname;

/** The names of what a message fills in: `{count, plural, …}` needs `count`. */
function argumentsOf(message: string): string[] {
  const names = [...message.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name]) => name ?? "");
  return [...new Set(names)].sort();
}

describe("the catalogues", () => {
  const english = new Map(
    textsOf({ ...catalogue.en, settings: settingsTexts.en, device: deviceTexts.en, admin: adminTexts.en }),
  );
  const russian = new Map(
    textsOf({ ...catalogue.ru, settings: settingsTexts.ru, device: deviceTexts.ru, admin: adminTexts.ru }),
  );

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

  it.each([
    ["en", english],
    ["ru", russian],
  ])("give plurals every form that they have in %s", (locale, texts) => {
    for (const [key, message] of texts) expect(missingPluralForms(message, locale), key).toEqual([]);
  });

  it("have no text that nothing says", () => {
    expect(unsaidKeys([...english.keys()], sourcesIn(WEB, CLIENT))).toEqual([]);
  });
});
