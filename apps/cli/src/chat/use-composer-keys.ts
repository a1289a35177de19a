import { usePaste } from "ink";
import { type Edit, edits, emptyDraft, insert } from "./draft.ts";
import { pastedText } from "./strokes.ts";
import type { DraftControl } from "./use-draft.ts";
import { useKeys } from "./use-keys.ts";

/** The keys of readline. */
const editKeys: Readonly<Record<string, Edit>> = {
  left: "left",
  right: "right",
  "ctrl+b": "left",
  "ctrl+f": "right",
  "alt+left": "wordLeft",
  "alt+right": "wordRight",
  "ctrl+left": "wordLeft",
  "ctrl+right": "wordRight",
  "alt+b": "wordLeft",
  "alt+f": "wordRight",
  home: "lineStart",
  end: "lineEnd",
  "ctrl+a": "lineStart",
  "ctrl+e": "lineEnd",
  backspace: "deleteBefore",
  "ctrl+h": "deleteBefore",
  delete: "deleteAfter",
  "ctrl+d": "deleteAfter",
  "ctrl+w": "deleteWord",
  "alt+backspace": "deleteWord",
  "ctrl+u": "deleteToStart",
};

const NEW_LINE_KEYS = ["alt+enter", "shift+enter", "ctrl+j"];

type Options = { isActive: boolean; isManyLines: boolean; send: (body: string) => void; find: () => void };

/** Writing: typed and pasted text, the keys of readline, Enter to send. A paste never sends, whatever is in it. */
export function useComposerKeys(
  { current, change }: DraftControl,
  { isActive, isManyLines, send, find }: Options,
): void {
  const add = (text: string) => change(insert(current(), text));
  const edit = (name: Edit) => () => change(edits[name](current()));
  const submit = () => {
    const { text } = current();
    if (text.trim() === "") return;
    send(text);
    change(emptyDraft);
  };
  // Where readline has nothing to cut, the key finds a chat, as on the web.
  const cutOrFind = () => {
    const { text, caret } = current();
    if (caret < text.length) edit("deleteToEnd")();
    else find();
  };
  const handlers = {
    ...Object.fromEntries(Object.entries(editKeys).map(([key, name]) => [key, edit(name)])),
    ...Object.fromEntries(NEW_LINE_KEYS.map((key) => [key, () => add("\n")])),
    ...(isManyLines && { up: edit("lineUp"), down: edit("lineDown") }),
    enter: submit,
    "ctrl+k": cutOrFind,
  };
  useKeys(handlers, { isActive, onText: add });
  usePaste((text) => add(pastedText(text)), { isActive });
}
