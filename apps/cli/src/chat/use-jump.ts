import { rowsOf } from "@parley/client";
import { useClient } from "@parley/client/react";
import type { ChatId } from "@parley/protocol";
import { useStage } from "./stage.ts";

/** So many rows after it are seen with the message. */
const ROWS_AFTER = 3;

/** @returns what goes to a message, wherever it is, and selects it there. */
export function useJump(): (chatId: ChatId, seq: number) => void {
  const client = useClient();
  const { memory, select, setMode, redraw, complain } = useStage();
  const keysOf = (chatId: ChatId, seq: number) => {
    const { chats, me } = client.getState();
    const chat = chats[chatId];
    const rows = chat && me ? rowsOf(chat, me.id) : [];
    const index = rows.findIndex((row) => row.seq === seq);
    return { key: rows[index]?.key, after: rows.slice(index, index + ROWS_AFTER + 1).at(-1)?.key };
  };
  const go = async (chatId: ChatId, seq: number) => {
    await client.openChat(chatId);
    await client.visit(chatId, { seq });
    const { key, after } = keysOf(chatId, seq);
    if (key === undefined || after === undefined) return;
    memory.selections.set(chatId, key);
    memory.places.set(chatId, { key: after, hidden: 0 });
    select(chatId);
    setMode("normal");
    redraw();
  };
  return (chatId, seq) => void go(chatId, seq).catch(complain);
}
