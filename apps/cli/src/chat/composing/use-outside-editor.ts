import { useApp } from "ink";
import { useHost } from "../host.ts";
import { pastedText } from "../keys/strokes.ts";
import { useStage } from "../stage.ts";
import { LEAVE_MODES } from "../terminal-modes.ts";
import type { Kept } from "../use-kept.ts";
import { useVoice } from "../voice.ts";
import { draftOf } from "./draft.ts";
import { editOutside } from "./edit-outside.ts";
import { type Editor, replaceDraft } from "./line-editor.ts";

/** @returns what opens the draft in the person's own editor: the terminal is the editor's as long as it runs. */
export function useOutsideEditor({ value, change }: Kept<Editor>): () => void {
  const { suspendTerminal } = useApp();
  const { editor, signal, enterModes } = useHost();
  const { say } = useStage();
  const { translate } = useVoice();
  return () => {
    if (!editor) return say(translate("screen.noEditor"));
    const edit = async () => {
      signal(LEAVE_MODES);
      const text = await editOutside(value.draft.text, editor).finally(() => signal(enterModes));
      if (text === undefined) say(translate("screen.editorFailed"));
      else change(replaceDraft(value, draftOf(pastedText(text))));
    };
    suspendTerminal(edit).catch(() => say(translate("screen.editorFailed")));
  };
}
