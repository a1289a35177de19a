/** What stands in the composer: the text, and the caret as an index in UTF-16 units, always between characters. */
export type Draft = { text: string; caret: number };

export const emptyDraft: Draft = { text: "", caret: 0 };

export function draftOf(text: string): Draft {
  return { text, caret: text.length };
}

export function insert({ text, caret }: Draft, added: string): Draft {
  return { text: text.slice(0, caret) + added + text.slice(caret), caret: caret + added.length };
}

/** The edits of readline, by name. */
export const edits = {
  left: (draft: Draft) => ({ ...draft, caret: before(draft) }),
  right: (draft: Draft) => ({ ...draft, caret: after(draft) }),
  wordLeft: (draft: Draft) => ({ ...draft, caret: wordStart(draft) }),
  wordRight: (draft: Draft) => ({ ...draft, caret: wordEnd(draft) }),
  lineUp: (draft: Draft) => ({ ...draft, caret: inLine(draft, lineStart(draft) - 1) }),
  lineDown: (draft: Draft) => ({ ...draft, caret: inLine(draft, lineEnd(draft) + 1) }),
  lineStart: (draft: Draft) => ({ ...draft, caret: lineStart(draft) }),
  lineEnd: (draft: Draft) => ({ ...draft, caret: lineEnd(draft) }),
  deleteBefore: (draft: Draft) => cut(draft, before(draft), draft.caret),
  deleteAfter: (draft: Draft) => cut(draft, draft.caret, after(draft)),
  deleteWord: (draft: Draft) => cut(draft, wordStart(draft), draft.caret),
  deleteToStart: (draft: Draft) => cut(draft, lineStart(draft), draft.caret),
  // At the end of a line it takes the line break, as in Emacs.
  deleteToEnd: (draft: Draft) => cut(draft, draft.caret, Math.max(lineEnd(draft), after(draft, "\n"))),
} as const satisfies Record<string, (draft: Draft) => Draft>;

export type Edit = keyof typeof edits;

function cut({ text }: Draft, from: number, to: number): Draft {
  return { text: text.slice(0, from) + text.slice(to), caret: from };
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
