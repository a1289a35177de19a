import {
  type Cut,
  changeWord,
  cuts,
  type Draft,
  emptyDraft,
  insert,
  type Move,
  moves,
  transpose,
  type WordChange,
  withoutSpan,
  wordChanges,
} from "./draft.ts";

/** What was done last decides what the next key does: kills in a row are one, and yanks can be exchanged. */
type Last = "typing" | "kill" | "yank" | null;

/** A draft, and all that readline remembers beside it. */
export type Editor = {
  draft: Draft;
  /** Earlier drafts, the latest last. */
  undo: readonly Draft[];
  /** What was killed, the latest first. */
  kills: readonly string[];
  last: Last;
  /** Which of the kills was put back last. */
  yanked: number;
};

export type Command = Move | Cut | WordChange | "yank" | "yankOlder" | "undo" | "transpose";

export const emptyEditor: Editor = { draft: emptyDraft, undo: [], kills: [], last: null, yanked: 0 };

const UNDO_MAX = 200;
const KILLS_MAX = 30;

/** @returns the editor after one key of readline. */
export function obey(editor: Editor, command: Command): Editor {
  if (isIn(moves, command)) return moved(editor, moves[command](editor.draft));
  if (isIn(cuts, command)) return cut(editor, command);
  if (isIn(wordChanges, command)) return changed(editor, changeWord(editor.draft, command), null);
  switch (command) {
    case "yank":
      return yank(editor, 0);
    case "yankOlder":
      return yankOlder(editor);
    case "undo":
      return undo(editor);
    case "transpose":
      return changed(editor, transpose(editor.draft), null);
    default:
      return command satisfies never;
  }
}

/** @returns the editor with text at its caret. Letters typed in a row are undone together, word by word. */
export function enterText(editor: Editor, text: string): Editor {
  const draft = insert(editor.draft, text);
  const isSameWord = editor.last === "typing" && !/\s/.test(text);
  return isSameWord ? { ...editor, draft } : changed(editor, draft, "typing");
}

/** @returns the editor with another text in place of its own; that can be undone. */
export function replaceDraft(editor: Editor, draft: Draft): Editor {
  return changed(editor, draft, null);
}

function isIn<Table extends object>(table: Table, name: PropertyKey): name is keyof Table {
  return Object.hasOwn(table, name);
}

function changed(editor: Editor, draft: Draft, last: Last): Editor {
  if (draft.text === editor.draft.text) return { ...editor, draft, last };
  return { ...editor, draft, last, undo: [...editor.undo, editor.draft].slice(-UNDO_MAX) };
}

function moved(editor: Editor, caret: number): Editor {
  return { ...editor, draft: { ...editor.draft, caret }, last: null };
}

function cut(editor: Editor, name: Cut): Editor {
  const { span, isKill } = cuts[name];
  const [from, to] = span(editor.draft);
  const killed = editor.draft.text.slice(from, to);
  const next = changed(editor, withoutSpan(editor.draft, [from, to]), isKill ? "kill" : null);
  return isKill && killed !== "" ? { ...next, kills: remember(editor, killed, from) } : next;
}

/** Kills in a row are put back together, in the order in which they stood. */
function remember({ kills, last, draft }: Editor, killed: string, from: number): string[] {
  const [latest = "", ...older] = kills;
  if (last !== "kill") return [killed, ...kills].slice(0, KILLS_MAX);
  return [from < draft.caret ? killed + latest : latest + killed, ...older];
}

function yank(editor: Editor, which: number): Editor {
  const text = editor.kills[which];
  if (text === undefined) return editor;
  return { ...changed(editor, insert(editor.draft, text), "yank"), yanked: which };
}

/** Puts an older kill in place of the one that was just put back. */
function yankOlder(editor: Editor): Editor {
  const before = editor.undo.at(-1);
  if (editor.last !== "yank" || !before) return editor;
  const next = (editor.yanked + 1) % editor.kills.length;
  return yank({ ...editor, draft: before, undo: editor.undo.slice(0, -1) }, next);
}

function undo(editor: Editor): Editor {
  const draft = editor.undo.at(-1);
  return draft ? { ...editor, draft, undo: editor.undo.slice(0, -1), last: null } : editor;
}
