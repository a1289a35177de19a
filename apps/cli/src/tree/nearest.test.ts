import { describe, expect, it } from "vitest";
import { nearest } from "./nearest.ts";

const commands = ["login", "logout", "whoami", "chats", "history", "send", "tail"];

describe("nearest", () => {
  it.each([
    ["hsitory", "history"],
    ["chat", "chats"],
    ["sned", "send"],
    ["Tial", "tail"],
    ["logot", "logout"],
  ])("takes %s for %s", (typed, meant) => {
    expect(nearest(typed, commands)).toBe(meant);
  });

  it.each(["deploy", "x", ""])("does not guess at %j", (typed) => {
    expect(nearest(typed, commands)).toBeUndefined();
  });
});
