import type { ChatSummary } from "@parley/client";
import { bindKeys } from "../keys/bind-keys.ts";
import { useKeys } from "../keys/use-keys.ts";
import type { Intent } from "../memory.ts";
import { useStage } from "../stage.ts";
import type { Kept } from "../use-kept.ts";
import type { Draft } from "./draft.ts";
import { editingActs } from "./editing-acts.ts";
import { type Command, type Editor, enterText, obey } from "./line-editor.ts";
import type { Completion } from "./use-completion.ts";
import { useHistory } from "./use-history.ts";
import { useOutsideEditor } from "./use-outside-editor.ts";
import { usePasteQuestion } from "./use-paste-question.ts";

type Options = {
  summary: ChatSummary;
  editor: Kept<Editor>;
  intent: Kept<Intent | null>;
  completion: Completion;
  submit: () => void;
  /** Moves through the messages by lines, up when positive. */
  scroll: (lines: number) => void;
  isActive: boolean;
};

/** Writing: typed and pasted text, the keys of readline, Enter to send. A paste never sends, whatever is in it. */
export function useComposerKeys(options: Options): void {
  const { summary, editor, intent, completion, submit, scroll, isActive } = options;
  const stage = useStage();
  const history = useHistory(summary.id, editor);
  const openEditor = useOutsideEditor(editor);
  const { value, change } = editor;
  const add = (text: string) => change(enterText(value, text));
  const key = (command: Command) => () => change(obey(value, command));
  const paste = usePasteQuestion(add);
  const { draft } = value;
  // Where readline has nothing to cut, the key finds a chat, as on the web.
  const killOrFind = () => {
    if (draft.caret < draft.text.length) key("killToEnd")();
    else stage.open({ kind: "switcher" });
  };
  const complete = (by: 1 | -1) => () => {
    if (!completion.advance(by)) stage.step(by);
  };
  const leave = () => (intent.value ? intent.change(null) : stage.setMode("normal"));
  const isMany = isManyLines(draft);
  const bindings = bindKeys("insert", {
    send: submit,
    newLine: () => add("\n"),
    toNormal: stage.dismiss ?? leave,
    complete: complete(1),
    completeBack: complete(-1),
    editor: openEditor,
    historyBack: history.back,
    historyForward: history.forward,
    ...editingActs(key),
    lineUp: isMany ? key("lineUp") : () => scroll(1),
    lineDown: isMany ? key("lineDown") : () => scroll(-1),
    killToEnd: killOrFind,
  });
  useKeys(isActive ? bindings : {}, { onText: isActive ? paste : undefined });
}

/** Then the arrows move in the text and not through the messages. */
function isManyLines({ text }: Draft): boolean {
  return text.includes("\n");
}
