import type { Selected, TextEdit } from "./text-edit.ts";

const ADDRESS = /^https?:\/\/\S+$/i;
const TARGET = /^\]\([^()\n]*\)/;
const UNKNOWN = "https://";

/**
 * Makes a link of what is selected, and selects what is still missing: the address, or the words for one. What is a
 * link's text already becomes mere text.
 */
export function toggleLink({ text, start, end }: Selected): TextEdit {
  const words = text.slice(start, end);
  const target = TARGET.exec(text.slice(end))?.[0];
  const isLink = text[start - 1] === "[" && target !== undefined;
  if (isLink) {
    const from = start - 1;
    return { from, to: end + target.length, text: words, start: from, end: from + words.length };
  }
  if (ADDRESS.test(words)) return linkOf({ text: "", start, end }, words);
  const edit = linkOf({ text: words, start, end }, UNKNOWN);
  if (words === "") return edit;
  const address = start + `[${words}](`.length;
  return { ...edit, start: address, end: address + UNKNOWN.length };
}

/** @returns the selected words as a link to the pasted address; null when that would not make one. */
export function pastedLink(selected: Selected, pasted: string): TextEdit | null {
  const words = selected.text.slice(selected.start, selected.end);
  const isLink = ADDRESS.test(pasted) && words !== "" && !/[\n[\]]/.test(words) && !ADDRESS.test(words);
  if (!isLink) return null;
  const edit = linkOf({ ...selected, text: words }, pasted);
  const end = selected.start + edit.text.length;
  return { ...edit, start: end, end };
}

function linkOf({ text, start, end }: Selected, url: string): TextEdit {
  return { from: start, to: end, text: `[${text}](${url})`, start: start + 1, end: start + 1 + text.length };
}
