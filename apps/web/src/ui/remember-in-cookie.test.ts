import { expect, test } from "vitest";
import { cookieText, rememberedIn } from "./remember-in-cookie.ts";

/** As a browser sends back what a page has set. */
const sentBack = (text: string) => {
  const [name = "", value = ""] = (text.split("; ")[0] ?? "").split("=");
  return new Map([[name, { value: decodeURIComponent(value) }]]);
};

test("behind TLS a preference is kept for this very host, and goes over TLS alone", () => {
  const text = cookieText("parley-theme", "dark", { isSecure: true });
  expect(text).toMatch(/^__Host-parley-theme=dark; path=\/; .*; secure$/);
  expect(text).not.toContain("domain");
});

test("without TLS it is kept as browsers take it then", () => {
  const text = cookieText("parley-theme", "dark", { isSecure: false });
  expect(text).toMatch(/^parley-theme=dark; path=\//);
  expect(text).not.toContain("secure");
});

test.each([true, false])("what was kept is found again, TLS or not: %s", (isSecure) => {
  const text = cookieText("parley-time-zone", "Europe/Kyiv", { isSecure });
  expect(rememberedIn(sentBack(text), "parley-time-zone")).toBe("Europe/Kyiv");
  expect(rememberedIn(new Map(), "parley-time-zone")).toBeUndefined();
});
