import { afterEach, expect, it, vi } from "vitest";
import { shortcutOf } from "./shortcut-of.ts";

type Pressed = Partial<KeyboardEvent>;

function onKeyboardOf(platform: "Win32" | "MacIntel"): void {
  vi.stubGlobal("navigator", { platform });
}

const press = (pressed: Pressed) =>
  ({ ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, code: "", ...pressed }) as KeyboardEvent;

afterEach(() => vi.unstubAllGlobals());

it.each<[string, Pressed, string]>([
  ["Ctrl-K", { key: "k", code: "KeyK", ctrlKey: true }, "switcher"],
  ["Ctrl-K on a Russian keyboard", { key: "л", code: "KeyK", ctrlKey: true }, "switcher"],
  ["Ctrl-K on a Dvorak keyboard", { key: "k", code: "KeyV", ctrlKey: true }, "switcher"],
  ["Ctrl-K with caps lock", { key: "K", code: "KeyK", ctrlKey: true }, "switcher"],
  ["N on a Russian keyboard", { key: "т", code: "KeyN" }, "newChat"],
  ["? on an English keyboard", { key: "?", code: "Slash", shiftKey: true }, "help"],
  ["? on a Russian keyboard", { key: "?", code: "Digit7", shiftKey: true }, "help"],
  ["Ctrl-/ on a Russian keyboard", { key: ".", code: "Slash", ctrlKey: true }, "help"],
  ["Ctrl-, on a Russian keyboard", { key: "б", code: "Comma", ctrlKey: true }, "settings"],
  ["Alt-Up", { key: "ArrowUp", altKey: true }, "previousChat"],
  ["Alt-Shift-Up", { key: "ArrowUp", altKey: true, shiftKey: true }, "previousUnread"],
  ["Shift-F6", { key: "F6", shiftKey: true }, "previousPane"],
])("%s", (_, pressed, id) => {
  onKeyboardOf("Win32");
  expect(shortcutOf("app", press(pressed))).toBe(id);
});

it.each<[string, Pressed]>([
  ["K alone", { key: "k", code: "KeyK" }],
  ["Ctrl-Alt-K, which writes a sign on some keyboards", { key: "k", ctrlKey: true, altKey: true }],
  ["Cmd-K, which is no key of Windows", { key: "k", metaKey: true }],
  ["Ctrl-minus, whose key lies where others have the slash", { key: "-", code: "Slash", ctrlKey: true }],
  ["a key of an input method", { key: "n", code: "KeyN", isComposing: true }],
  ["the key that ends one in Safari", { key: "n", code: "KeyN", keyCode: 229 }],
])("not %s", (_, pressed) => {
  onKeyboardOf("Win32");
  expect(shortcutOf("app", press(pressed))).toBeUndefined();
});

it("takes Cmd for Ctrl on a Mac, where Ctrl edits text", () => {
  onKeyboardOf("MacIntel");
  expect(shortcutOf("app", press({ key: "k", metaKey: true }))).toBe("switcher");
  expect(shortcutOf("app", press({ key: "k", ctrlKey: true }))).toBeUndefined();
});

it("knows the keys of a message, with and without Shift for the plus", () => {
  onKeyboardOf("Win32");
  expect(shortcutOf("message", press({ key: "+", code: "Equal", shiftKey: true }))).toBe("react");
  expect(shortcutOf("message", press({ key: "+", code: "NumpadAdd" }))).toBe("react");
  expect(shortcutOf("message", press({ key: "к", code: "KeyR" }))).toBe("reply");
});
