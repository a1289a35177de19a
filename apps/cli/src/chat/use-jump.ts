import { rowsOf } from "@parley/client";
import { useClient } from "@parley/client/react";
import type { ChatId } from "@parley/protocol";
import { useStage } from "./stage.ts";

/** @returns what goes to a message, wherever it is, and selects it there. */
export function useJump(): (chatId: ChatId, seq: number) => void {
  const client = useClient();
  const { memory, select, setMode, redraw, complain } = useStage();
  const keyOf = (chatId: ChatId, seq: number) => {
    const { chats, me } = client.getState();
    const chat = chats[chatId];
    const rows = chat && me ? rowsOf(chat, me.id) : [];
    return rows.find((row) => row.seq === seq)?.key;
  };
  const go = async (chatId: ChatId, seq: number) => {
    await client.openChat(chatId);
    await client.visit(chatId, { seq });
    const key = keyOf(chatId, seq);
    if (key === undefined) return;
    memory.selections.set(chatId, key);
    memory.places.set(chatId, { key, hidden: 0 });
    select(chatId);
    setMode("normal");
    redraw();
  };
  return (chatId, seq) => void go(chatId, seq).catch(complain);
}
