import { draftIn, type Row } from "@parley/client";
import { useClient } from "@parley/client/react";
import type { ChatId } from "@parley/protocol";
import { useEffect, useRef } from "react";
import { emptyTray, writeOnTray } from "./files/empty-tray.ts";
import { trayState } from "./files/tray-state.ts";
import { changeTray, trayOf, useTray } from "./files/trays.ts";
import { sendable } from "./sendable.ts";

type Parts = {
  chatId: ChatId;
  draft: string;
  setDraft: (text: string) => void;
  replyTo: Row | null;
  onReplyEnd: () => void;
};

/**
 * @returns whether what is written and chosen can be sent, and a function that does it: at once, or when all files are
 * uploaded. The text stays in the composer until then, and whoever writes on takes it back.
 */
export function useSend({ chatId, draft, setDraft, replyTo, onReplyEnd }: Parts) {
  const client = useClient();
  const files = useTray(chatId, trayState);
  const body = sendable(draft);
  const replyToSeq = replyTo?.seq ?? null;
  const isTextFine = body !== null || (files !== "empty" && draft.trim() === "");
  const canSend = isTextFine && files !== "failed";
  useReplyKept(chatId, replyToSeq);

  const sendNow = () => {
    const [first, ...others] = trayOf(chatId).uploads.flatMap(({ file }) => file ?? []);
    client.send(chatId, body ?? "", {
      ...(replyToSeq !== null && { replyToSeq }),
      ...(first && { file: first }),
    });
    for (const file of others) client.send(chatId, "", { file });
    emptyTray(chatId);
    setDraft("");
    onReplyEnd();
  };
  const sendLater = () => {
    const state = client.getState();
    const isAsItWas = state.chats[chatId] !== undefined && draftIn(state, chatId) === draft;
    if (isAsItWas) sendNow();
  };
  const send = () => {
    if (!canSend) return;
    if (files === "uploading") changeTray(chatId, { onReady: sendLater });
    else sendNow();
  };
  return { canSend, send };
}

/** What waits for its files is not sent as an answer to something else. */
function useReplyKept(chatId: ChatId, replyToSeq: number | null): void {
  const before = useRef(replyToSeq);
  useEffect(() => {
    if (before.current !== replyToSeq) writeOnTray(chatId);
    before.current = replyToSeq;
  }, [chatId, replyToSeq]);
}
