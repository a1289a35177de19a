import type { Key } from "ink";
import { describe, expect, it } from "vitest";
import { pastedText, strokesOf } from "./strokes.ts";

function key(pressed: Partial<Key> = {}): Key {
  return {
    upArrow: false,
    downArrow: false,
    leftArrow: false,
    rightArrow: false,
    pageDown: false,
    pageUp: false,
    home: false,
    end: false,
    return: false,
    escape: false,
    ctrl: false,
    shift: false,
    tab: false,
    backspace: false,
    delete: false,
    meta: false,
    super: false,
    hyper: false,
    capsLock: false,
    numLock: false,
    ...pressed,
  };
}

describe("strokesOf", () => {
  it("names keys with their modifiers", () => {
    expect(strokesOf("", key({ upArrow: true, meta: true }))).toEqual([{ key: "alt+up" }]);
    expect(strokesOf("", key({ return: true, meta: true }))).toEqual([{ key: "alt+enter" }]);
    expect(strokesOf("", key({ tab: true, shift: true }))).toEqual([{ key: "shift+tab" }]);
    expect(strokesOf("w", key({ ctrl: true }))).toEqual([{ key: "ctrl+w" }]);
    expect(strokesOf("b", key({ meta: true }))).toEqual([{ key: "alt+b" }]);
    expect(strokesOf("\n", key())).toEqual([{ key: "ctrl+j" }]);
  });

  it("takes Alt that means nothing for Esc before the key", () => {
    expect(strokesOf("c", key({ ctrl: true, meta: true }))).toEqual([{ key: "esc" }, { key: "ctrl+c" }]);
    expect(strokesOf("", key({ escape: true, meta: true }))).toEqual([{ key: "esc" }, { key: "esc" }]);
    expect(strokesOf("j", key({ meta: true }))).toEqual([{ key: "esc" }, { text: "j" }]);
    expect(strokesOf("j", key({ meta: true, eventType: "press" }))).toEqual([{ key: "alt+j" }]);
  });

  it("takes text as text, capital letters too", () => {
    expect(strokesOf("Ж", key({ shift: true }))).toEqual([{ text: "Ж" }]);
  });

  it("takes quickly typed keys one by one", () => {
    expect(strokesOf("hello\r", key())).toEqual([{ text: "hello" }, { key: "enter" }]);
    expect(strokesOf("a\x17b\x7f", key())).toEqual([
      { text: "a" },
      { key: "ctrl+w" },
      { text: "b" },
      { key: "backspace" },
    ]);
  });

  it("takes keys after Return as keys, and not as further lines", () => {
    expect(strokesOf("\r\x15", key())).toEqual([{ key: "enter" }, { key: "ctrl+u" }]);
  });

  it("never sends by a line break inside of text", () => {
    expect(strokesOf("rm -rf\rls\r", key())).toEqual([{ text: "rm -rf\nls\n", isPasted: true }]);
  });

  it("knows Ctrl under a Cyrillic layout", () => {
    expect(strokesOf("с", key({ ctrl: true }))).toEqual([{ key: "ctrl+c" }]);
    expect(strokesOf("ц", key({ ctrl: true }))).toEqual([{ key: "ctrl+w" }]);
  });

  it("ignores keys that are let go", () => {
    expect(strokesOf("a", key({ eventType: "release" }))).toEqual([]);
  });
});

describe("pastedText", () => {
  it("keeps lines and drops what would steer", () => {
    expect(pastedText("a\r\nb\rc\x1b[31m\x9b\td")).toBe("a\nb\nc[31m\td");
  });
});
