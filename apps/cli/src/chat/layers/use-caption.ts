import { draftIn } from "@parley/client";
import { useClient, useClientState } from "@parley/client/react";
import { type ChatId, MESSAGE_MAX_LENGTH, MessageBody, type MessageFile } from "@parley/protocol";
import { emptyEditor } from "../composing/line-editor.ts";
import { useStage } from "../stage.ts";
import { END } from "../timeline-view.ts";
import { useVoice } from "../voice.ts";

export type Caption = {
  /** Empty when there is none. */
  text: string;
  /** Why it cannot be sent; empty when it can. */
  problem: string;
  /** Sends a file with it. */
  send: (file: MessageFile) => void;
};

/** What goes with a file: the text in the composer, and what that answers; but not the new text of an old message. */
export function useCaption(chatId: ChatId): Caption {
  const { translate } = useVoice();
  const client = useClient();
  const { memory } = useStage();
  const intent = memory.intents.get(chatId);
  const draft = useClientState((state) => draftIn(state, chatId));
  const text = intent?.kind === "edit" || draft.trim() === "" ? "" : draft;
  const isTooLong = text !== "" && !MessageBody.safeParse(text).success;
  const clear = () => {
    memory.places.set(chatId, END);
    if (intent?.kind === "edit") return;
    memory.intents.delete(chatId);
    // Another device may have written more meanwhile.
    if (draftIn(client.getState(), chatId) !== text) return;
    memory.editors.set(chatId, { ...emptyEditor, kills: memory.kills });
    client.writeDraft(chatId, "");
  };
  const send = (file: MessageFile) => {
    client.send(chatId, text, { file, ...(intent?.kind === "reply" && { replyToSeq: intent.seq }) });
    clear();
    client.showLatest(chatId);
  };
  return { text, problem: isTooLong ? translate("screen.tooLong", { max: MESSAGE_MAX_LENGTH }) : "", send };
}
