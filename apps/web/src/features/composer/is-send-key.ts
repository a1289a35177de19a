import type { KeyboardEvent } from "react";
import { sendsWithEnter } from "../../preferences/sends-with-enter.ts";

/** What Safari reports for the Enter that ends a composition: by then `isComposing` is false again. */
const COMPOSITION_KEY_CODE = 229;

/**
 * Enter sends, or only together with Ctrl or Cmd where one has chosen so; Shift+Enter breaks the line, and the Enter
 * that picks a word of an input method does neither.
 */
export function isSendKey(event: KeyboardEvent): boolean {
  if (event.key !== "Enter" || event.shiftKey || event.altKey) return false;
  const { isComposing, keyCode } = event.nativeEvent;
  if (isComposing || keyCode === COMPOSITION_KEY_CODE) return false;
  return sendsWithEnter() || event.ctrlKey || event.metaKey;
}
