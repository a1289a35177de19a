import { describe, expect, it } from "vitest";
import { isReadableOnTheWay, parseServer } from "./server-address.ts";

describe("parseServer", () => {
  it.each([
    ["https://chat.example.org", "https://chat.example.org"],
    ["https://chat.example.org/", "https://chat.example.org"],
    ["chat.example.org", "https://chat.example.org"],
    ["chat.example.org:8443", "https://chat.example.org:8443"],
    ["localhost:3000", "http://localhost:3000"],
    ["127.0.0.1:3000", "http://127.0.0.1:3000"],
    ["HTTP://LocalHost:3000", "http://localhost:3000"],
  ])("reads %s as %s", (typed, server) => {
    expect(parseServer(typed)).toBe(server);
  });

  it.each([
    "",
    "ftp://example.org",
    "https://a@b.org",
    "https://a.org/path",
    "https://a.org?x",
    "http://",
    "a b",
  ])("refuses %j", (typed) => {
    expect(() => parseServer(typed)).toThrow(
      expect.objectContaining({ code: "invalid_input", problem: "notAServer" }),
    );
  });

  it("knows where a password would travel in the open", () => {
    expect(isReadableOnTheWay("http://chat.example.org")).toBe(true);
    expect(isReadableOnTheWay("http://localhost:3000")).toBe(false);
    expect(isReadableOnTheWay("https://chat.example.org")).toBe(false);
  });
});
