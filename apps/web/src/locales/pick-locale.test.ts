import { describe, expect, it } from "vitest";
import { pickLocale } from "./pick-locale.ts";

describe("pickLocale", () => {
  it.each([
    ["ru-RU,ru;q=0.9,en;q=0.8", "ru"],
    ["de,en;q=0.5,ru;q=0.7", "ru"],
    ["en-GB", "en"],
    ["ru;q=0, en;q=0.1", "en"],
    ["fr-FR", "en"],
    ["*", "en"],
    ["", "en"],
  ])("follows the browser: %s is %s", (accepted, locale) => {
    expect(pickLocale({ chosen: undefined, accepted })).toBe(locale);
  });

  it("prefers what the person has chosen", () => {
    expect(pickLocale({ chosen: "en", accepted: "ru" })).toBe("en");
  });

  it("ignores a choice that is no language of ours", () => {
    expect(pickLocale({ chosen: "tlh", accepted: "ru" })).toBe("ru");
  });
});
