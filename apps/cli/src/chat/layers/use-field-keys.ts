import { editingActs } from "../composing/editing-acts.ts";
import { type Command, enterText, obey } from "../composing/line-editor.ts";
import { bindKeys, bindNames } from "../keys/bind-keys.ts";
import { useKeys } from "../keys/use-keys.ts";
import type { Field } from "./use-field.ts";

type Options = { field: Field; hasLines: boolean; onComplete?: (() => void) | undefined };

/** Writing in a field: the keys of readline, Enter to save, Esc to go back. */
export function useFieldKeys({ field, hasLines, onComplete }: Options): void {
  const { editor, isSaving, save, leave } = field;
  const { value, change } = editor;
  const add = (text: string) => change(enterText(value, hasLines ? text : text.replaceAll("\n", " ")));
  const act = (command: Command) => () => change(obey(value, command));
  const leaving = bindKeys("field", { save, back: leave });
  const editing = bindNames({
    ...editingActs(act),
    ...(hasLines && { newLine: () => add("\n") }),
    ...(onComplete && { complete: onComplete }),
  });
  // What is being saved is not changed meanwhile.
  useKeys(isSaving ? leaving : { ...editing, ...leaving }, { onText: isSaving ? undefined : add });
}
