import { expect, it } from "vitest";
import { addressesIn } from "./addresses-in.ts";

it.each([
  ["See https://parley.test/a?b=1#c.", ["https://parley.test/a?b=1#c"]],
  ["(http://parley.test/a_(b)), HTTPS://Parley.test!", ["http://parley.test/a_(b)", "HTTPS://Parley.test"]],
  [
    "[docs](https://parley.test/docs) and <https://parley.test>",
    ["https://parley.test/docs", "https://parley.test"],
  ],
  ["write to <mailto:ann@parley.test>", ["mailto:ann@parley.test"]],
  ["https://a.test/?next=https://b.test", ["https://a.test/?next=https://b.test"]],
  ["javascript:alert(1) file:///etc/passwd ftp://a.test xhttps://a.test https://", []],
])("finds where %s leads", (text, urls) => {
  const found = addressesIn(text);
  expect(found.map(({ url }) => url)).toEqual(urls);
  for (const { from, to, url } of found) expect(text.slice(from, to)).toBe(url);
});
