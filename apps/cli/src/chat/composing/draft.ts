/** What stands in the composer: the text, and the caret as an index in UTF-16 units, always between characters. */
export type Draft = { text: string; caret: number };

export const emptyDraft: Draft = { text: "", caret: 0 };

export function draftOf(text: string): Draft {
  return { text, caret: text.length };
}

export function insert({ text, caret }: Draft, added: string): Draft {
  return { text: text.slice(0, caret) + added + text.slice(caret), caret: caret + added.length };
}

/** The moves of readline, by the names of their keys. */
export const moves = {
  left: (draft: Draft) => before(draft),
  right: (draft: Draft) => after(draft),
  wordLeft: (draft: Draft) => wordStart(draft),
  wordRight: (draft: Draft) => wordEnd(draft),
  lineUp: (draft: Draft) => inLine(draft, lineStart(draft) - 1),
  lineDown: (draft: Draft) => inLine(draft, lineEnd(draft) + 1),
  lineStart: (draft: Draft) => lineStart(draft),
  lineEnd: (draft: Draft) => lineEnd(draft),
} as const satisfies Record<string, (draft: Draft) => number>;

export type Move = keyof typeof moves;

/** What readline cuts out, from and to where; what is killed can be put back. */
export const cuts = {
  deleteBefore: { span: (draft: Draft) => [before(draft), draft.caret], isKill: false },
  deleteAfter: { span: (draft: Draft) => [draft.caret, after(draft)], isKill: false },
  killWord: { span: (draft: Draft) => [wordStart(draft), draft.caret], isKill: true },
  killWordAfter: { span: (draft: Draft) => [draft.caret, wordEnd(draft)], isKill: true },
  killToStart: { span: (draft: Draft) => [lineStart(draft), draft.caret], isKill: true },
  // At the end of a line it takes the line break, as in Emacs.
  killToEnd: {
    span: (draft: Draft) => [draft.caret, Math.max(lineEnd(draft), after(draft, "\n"))],
    isKill: true,
  },
} as const satisfies Record<string, { span: (draft: Draft) => readonly [number, number]; isKill: boolean }>;

export type Cut = keyof typeof cuts;

/** @returns the draft without what stands between two places. */
export function withoutSpan({ text }: Draft, [from, to]: readonly [number, number]): Draft {
  return { text: text.slice(0, from) + text.slice(to), caret: from };
}

/** What readline does to the word that begins at or after the caret. */
export const wordChanges = {
  upperCase: (word: string) => word.toLocaleUpperCase(),
  lowerCase: (word: string) => word.toLocaleLowerCase(),
  capitalCase: (word: string) =>
    word.toLocaleLowerCase().replace(/\p{L}/u, (letter) => letter.toLocaleUpperCase()),
} as const satisfies Record<string, (word: string) => string>;

export type WordChange = keyof typeof wordChanges;

export function changeWord(draft: Draft, name: WordChange): Draft {
  const end = wordEnd(draft);
  const word = wordChanges[name](draft.text.slice(draft.caret, end));
  return insert(withoutSpan(draft, [draft.caret, end]), word);
}

/** Swaps the characters around the caret; at the end the last two. */
export function transpose({ text, caret }: Draft): Draft {
  const right = caret < text.length ? after({ text, caret }) : caret;
  const middle = before({ text, caret: right });
  if (right === 0 || middle === 0) return { text, caret };
  const left = before({ text, caret: middle });
  const swapped = text.slice(middle, right) + text.slice(left, middle);
  return { text: text.slice(0, left) + swapped + text.slice(right), caret: right };
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Where the character before the caret begins; characters as people see them. */
function before({ text, caret }: Draft): number {
  return graphemes.segment(text).containing(caret - 1)?.index ?? 0;
}

function after({ text, caret }: Draft, only?: string): number {
  const next = graphemes.segment(text).containing(caret);
  if (!next || (only !== undefined && next.segment !== only)) return caret;
  return caret + next.segment.length;
}

function wordStart({ text, caret }: Draft): number {
  return caret - (/\S*\s*$/.exec(text.slice(0, caret))?.[0].length ?? 0);
}

function wordEnd({ text, caret }: Draft): number {
  return caret + (/^\s*\S*/.exec(text.slice(caret))?.[0].length ?? 0);
}

/** The same place in the line that a position is in; at the text's first and last line it stays there. */
function inLine(draft: Draft, position: number): number {
  const { text, caret } = draft;
  if (position < 0 || position > text.length) return caret;
  const target = { text, caret: position };
  const column = caret - lineStart(draft);
  const wished = Math.min(lineStart(target) + column, lineEnd(target));
  return graphemes.segment(text).containing(wished)?.index ?? wished;
}

function lineStart({ text, caret }: Draft): number {
  return caret === 0 ? 0 : text.lastIndexOf("\n", caret - 1) + 1;
}

function lineEnd({ text, caret }: Draft): number {
  const end = text.indexOf("\n", caret);
  return end < 0 ? text.length : end;
}
