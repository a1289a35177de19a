import type { Selected, TextEdit } from "./formatting/text-edit.ts";

/** Types an edit into a text area, so that the browser's own undo takes it back, and whoever listens hears of it. */
export function applyEdit(area: HTMLTextAreaElement, { from, to, text, start, end }: TextEdit): void {
  area.focus();
  area.setSelectionRange(from, to);
  if (from !== to || text !== "") type(area, text);
  area.setSelectionRange(start, end);
}

/** @returns the text area's text with what is selected in it. */
export function selectedIn({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): Selected {
  return { text: value, start: selectionStart, end: selectionEnd };
}

/** @returns an edit that puts a text in the place of what is selected. */
export function insertion({ start, end }: Selected, text: string): TextEdit {
  return { from: start, to: end, text, start: start + text.length, end: start + text.length };
}

function type(area: HTMLTextAreaElement, text: string): void {
  // The only way to write into a text area that its undo knows of.
  const isTyped =
    text === "" ? document.execCommand("delete") : document.execCommand("insertText", false, text);
  if (isTyped) return;
  area.setRangeText(text);
  area.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
