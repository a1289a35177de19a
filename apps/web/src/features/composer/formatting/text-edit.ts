/** A text with what is selected in it; the caret alone is an empty selection. */
export type Selected = { text: string; start: number; end: number };

/** What is between `from` and `to` becomes `text`, and afterwards what is between `start` and `end` is selected. */
export type TextEdit = { from: number; to: number; text: string; start: number; end: number };

/** @returns the whole text after the edit, with its selection. */
export function edited({ text }: Selected, edit: TextEdit): Selected {
  const { from, to, start, end } = edit;
  return { text: text.slice(0, from) + edit.text + text.slice(to), start, end };
}
