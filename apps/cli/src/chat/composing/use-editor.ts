import { draftIn } from "@parley/client";
import { useClient, useClientState } from "@parley/client/react";
import type { ChatId } from "@parley/protocol";
import type { Intent, Memory } from "../memory.ts";
import { type Kept, useKept } from "../use-kept.ts";
import { draftOf } from "./draft.ts";
import { type Editor, emptyEditor } from "./line-editor.ts";

/** @returns what stands in the composer, with the caret where it was; also what another device has written since. */
export function useEditor(chatId: ChatId, memory: Memory, intent: Intent | null): Kept<Editor> {
  const isEdit = intent?.kind === "edit";
  const draft = useDraftEditor(chatId, memory);
  const edit = useKept(memory.edits, chatId, emptyEditor);
  const { value, change } = isEdit ? edit : draft;
  return {
    value: { ...value, kills: memory.kills },
    change: (editor) => {
      memory.kills = editor.kills;
      change(editor);
    },
  };
}

/** The draft of a message of its own: the server keeps it too. */
function useDraftEditor(chatId: ChatId, memory: Memory): Kept<Editor> {
  const client = useClient();
  const text = useClientState((state) => draftIn(state, chatId));
  const kept = useKept(memory.editors, chatId, emptyEditor);
  const change = (editor: Editor) => {
    // In this order no rendering between the two meets a text without its caret.
    memory.editors.set(chatId, editor);
    if (editor.draft.text !== text) client.writeDraft(chatId, editor.draft.text);
    kept.change(editor);
  };
  const isOwn = kept.value.draft.text === text;
  return { value: isOwn ? kept.value : { ...kept.value, draft: draftOf(text), last: null }, change };
}
