import { expect, it } from "vitest";
import { hyperlink } from "./hyperlink.ts";

const linkTo = (url: string) => hyperlink("here", { url });

it("is the text, with the address that a click opens around it", () => {
  expect(linkTo("https://parley.test/a;b")).toBe("\x1b]8;;https://parley.test/a;b\x1b\\here\x1b]8;;\x1b\\");
  expect(hyperlink("here", { url: "mailto:ann@parley.test", id: "7" })).toBe(
    "\x1b]8;id=7;mailto:ann@parley.test\x1b\\here\x1b]8;;\x1b\\",
  );
});

it("leads to the address as machines write it", () => {
  expect(linkTo("https://пример.рф/путь")).toContain(
    ";https://xn--e1afmkfd.xn--p1ai/%D0%BF%D1%83%D1%82%D1%8C\x1b\\",
  );
});

it.each([
  "javascript:alert(1)",
  "file:///etc/passwd",
  "data:text/html,x",
  "ssh://parley.test",
  "x-man-page://ls",
  "no address",
  `https://parley.test/${"a".repeat(3_000)}`,
])("is no link to %s", (url) => {
  expect(linkTo(url)).toBe("here");
});

it("never holds what a terminal obeys, whatever the address holds", () => {
  for (let code = 0; code < 0xa0; code += 1) {
    const control = String.fromCharCode(code);
    if (code >= 0x20 && code < 0x7f) continue;
    for (const url of [
      `https://parley.test/${control}]0;x`,
      `mailto:a${control}@b.test`,
      `https://a${control}.test`,
    ]) {
      const [text, href = ""] = linkTo(url)
        .split("\x1b\\")
        .map((part) => part.replace("\x1b]8;;", ""));
      expect(`${text}${href}`).toMatch(/^[!-~]+$/);
    }
  }
});
