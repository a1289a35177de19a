import { type Draft, type Edit, edits, insert } from "./draft.ts";
import type { Kept } from "./use-kept.ts";
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

type Options = { submit: () => void; find: () => void };

/** Writing: typed and pasted text, the keys of readline, Enter to send. A paste never sends, whatever is in it. */
export function useComposerKeys({ value, change }: Kept<Draft>, { submit, find }: Options): void {
  const add = (text: string) => change(insert(value, text));
  const edit = (name: Edit) => () => change(edits[name](value));
  // Where readline has nothing to cut, the key finds a chat, as on the web.
  const cutOrFind = () => {
    if (value.caret < value.text.length) edit("deleteToEnd")();
    else find();
  };
  const handlers = {
    ...Object.fromEntries(Object.entries(editKeys).map(([key, name]) => [key, edit(name)])),
    ...Object.fromEntries(NEW_LINE_KEYS.map((key) => [key, () => add("\n")])),
    ...(isManyLines(value) && { up: edit("lineUp"), down: edit("lineDown") }),
    enter: submit,
    "ctrl+k": cutOrFind,
  };
  useKeys(handlers, { onText: add });
}

/** Then the arrows move in the text and not through the messages. */
export function isManyLines({ text }: Draft): boolean {
  return text.includes("\n");
}
