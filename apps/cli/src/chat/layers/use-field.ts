import { useEffect, useRef, useState } from "react";
import { draftOf } from "../composing/draft.ts";
import { type Editor, emptyEditor } from "../composing/line-editor.ts";
import { useStage } from "../stage.ts";
import { type Kept, useKept } from "../use-kept.ts";
import { useVoice } from "../voice.ts";

type Options = {
  /** Under which what is typed outlives the field. */
  name: string;
  /** What there is now. */
  saved: string;
  /** Also what is as it was is saved; without it that is left alone. */
  isAlwaysSaved?: boolean;
  /** What is said when it is saved. */
  done?: string;
  /** @returns in words what is wrong with a text; empty when nothing is. */
  check: (text: string) => string;
  save: (text: string) => Promise<unknown>;
  /** @returns what a refusal of the server's means, in words. */
  explain: (error: unknown) => string;
  close: () => void;
};

export type Field = {
  editor: Kept<Editor>;
  failure: string;
  isSaving: boolean;
  save: () => void;
  /** Goes back; what was typed is there again the next time. */
  leave: () => void;
};

/** One line or text of something while it is written. What was typed stays, whatever the server says. */
export function useField({ name, saved, check, save, explain, close, ...options }: Options): Field {
  const { translate } = useVoice();
  const { isAlwaysSaved = false, done: words = translate("screen.saved") } = options;
  const { memory, say } = useStage();
  const [failure, setFailure] = useState("");
  const [isSaving, setIsSaving] = useState(false);
  const isOpen = useIsOpen();
  const { value, change } = useKept(memory.fields, name, { ...emptyEditor, draft: draftOf(saved) });
  const { text } = value.draft;
  const write = (editor: Editor) => {
    setFailure("");
    change(editor);
  };
  const leave = () => {
    if (text === saved) memory.fields.delete(name);
    close();
  };
  const done = () => {
    // Who left meanwhile and came back may have typed more.
    if (memory.fields.get(name)?.draft.text === text) memory.fields.delete(name);
    say(words);
    if (isOpen()) close();
  };
  const refuse = (error: unknown) => {
    const sentence = explain(error);
    setIsSaving(false);
    setFailure(sentence);
    if (!isOpen()) say(sentence);
  };
  const trySave = () => {
    const problem = check(text);
    if (isSaving) return;
    if (text === saved && !isAlwaysSaved) return leave();
    if (problem !== "") return setFailure(problem);
    setIsSaving(true);
    save(text).then(done, refuse);
  };
  return { editor: { value, change: write }, failure, isSaving, save: trySave, leave };
}

/** @returns what tells whether the component is still on the screen. */
function useIsOpen(): () => boolean {
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);
  return () => isOpen.current;
}
