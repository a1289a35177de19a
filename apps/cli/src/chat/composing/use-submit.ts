import { findMessage } from "@parley/client";
import { useClient } from "@parley/client/react";
import { AppError, type ChatId, MessageBody } from "@parley/protocol";
import type { PaneLayer } from "../layers/layer.ts";
import type { Intent } from "../memory.ts";
import { useStage } from "../stage.ts";
import type { Kept } from "../use-kept.ts";
import { type Draft, emptyDraft } from "./draft.ts";
import { type Editor, emptyEditor } from "./line-editor.ts";
import { layerOf, messageOf } from "./slash-commands.ts";

type Options = { chatId: ChatId; editor: Kept<Editor>; intent: Kept<Intent | null>; done: () => void };

/** @returns what Enter does: sends the draft, changes a message, or obeys a command. What cannot be sent stays where it was typed. */
export function useSubmit({ chatId, editor, intent, done }: Options): () => void {
  const client = useClient();
  const { complain, open } = useStage();
  const { text } = editor.value.draft;
  const clear = () => {
    editor.change({ ...emptyEditor, kills: editor.value.kills, draft: emptyDraft });
    intent.change(null);
  };
  const send = (replyToSeq: number | undefined) => {
    try {
      client.send(chatId, messageOf(text, chatId), replyToSeq === undefined ? undefined : { replyToSeq });
    } catch (error) {
      if (error instanceof AppError) return complain(error);
      throw error;
    }
    clear();
    done();
  };
  const edit = (seq: number) => {
    const chat = client.getState().chats[chatId];
    const isChanged = chat && findMessage(chat, seq)?.body !== text;
    if (isChanged) client.changeMessage("message.edit", { chatId, seq, body: text }).catch(complain);
    clear();
  };
  const obey = (layer: PaneLayer) => {
    clear();
    open(layer);
  };
  return () => {
    if (!MessageBody.safeParse(text).success) return;
    const { kind, seq } = intent.value ?? {};
    const layer = intent.value ? null : layerOf(text, chatId);
    if (layer) return obey(layer);
    if (kind === "edit" && seq !== undefined) edit(seq);
    else send(seq);
  };
}

/** Whether a draft is more than one message may be. */
export function isTooLong({ text }: Draft): boolean {
  return text.trim() !== "" && !MessageBody.safeParse(text).success;
}
