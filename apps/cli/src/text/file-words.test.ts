import { expect, it } from "vitest";
import { translatorFor } from "../translate.ts";
import { fileWords, sizeWords, withFile } from "./file-words.ts";

const english = translatorFor("en");

it.each([
  [1, "1 B", "1 Б"],
  [1_023, "1,023 B", "1 023 Б"],
  [1_536, "1.5 KB", "1,5 КБ"],
  [12_288, "12 KB", "12 КБ"],
  [25 * 1024 * 1024, "25 MB", "25 МБ"],
])("says sizes as people do: %i", (bytes, inEnglish, inRussian) => {
  expect(sizeWords(bytes, english)).toBe(inEnglish);
  expect(sizeWords(bytes, translatorFor("ru")).replace("\u00a0", " ")).toBe(inRussian);
});

it("makes names safe, and puts the text behind", () => {
  const file = { name: "\x1b]0;evil\x07\n.png", size: 12_288 };
  expect(fileWords(file, english)).toBe("📎 ␛]0;evil␇ .png (12 KB)");
  expect(withFile({ body: "Look", file: { name: "a", size: 1 } }, english)).toBe("📎 a (1 B)  Look");
  expect(withFile({ body: "Look" }, english)).toBe("Look");
});
