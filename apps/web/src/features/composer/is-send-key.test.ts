import type { KeyboardEvent } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { isSendKey } from "./is-send-key.ts";

function press(keys: Partial<KeyboardEvent> & { isComposing?: boolean; keyCode?: number } = {}) {
  const { isComposing = false, keyCode = 13, ...rest } = keys;
  const enter = { key: "Enter", shiftKey: false, altKey: false, ctrlKey: false, metaKey: false };
  return isSendKey({ ...enter, nativeEvent: { isComposing, keyCode }, ...rest } as KeyboardEvent);
}

function choose(sendKey: string) {
  vi.stubGlobal("document", { documentElement: { dataset: { sendKey } } });
}

afterEach(() => vi.unstubAllGlobals());

describe("where Enter sends", () => {
  it.each([
    [{}, true],
    [{ ctrlKey: true }, true],
    [{ shiftKey: true }, false],
    [{ altKey: true }, false],
    [{ key: "a" }, false],
  ])("%j sends: %s", (keys, sends) => {
    choose("enter");
    expect(press(keys)).toBe(sends);
  });
});

describe("where Enter breaks the line", () => {
  it.each([
    [{}, false],
    [{ ctrlKey: true }, true],
    [{ metaKey: true }, true],
    [{ ctrlKey: true, shiftKey: true }, false],
  ])("%j sends: %s", (keys, sends) => {
    choose("modifierEnter");
    expect(press(keys)).toBe(sends);
  });
});

it.each(["enter", "modifierEnter"])("the Enter of an input method never sends (%s)", (sendKey) => {
  choose(sendKey);
  expect(press({ isComposing: true, ctrlKey: true })).toBe(false);
  expect(press({ keyCode: 229, ctrlKey: true })).toBe(false);
});
