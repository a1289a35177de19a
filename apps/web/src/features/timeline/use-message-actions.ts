import type { ChatState, Place, Row } from "@parley/client";
import { useClient, useMe } from "@parley/client/react";
import type { UserId } from "@parley/protocol";
import { useState } from "react";
import type { Layer } from "./layers/layer.ts";
import type { Said } from "./said-notice.tsx";
import { useStableActions } from "./use-stable-actions.ts";

type Ways = {
  onReply: (row: Row) => void;
  onEdit: (row: Row) => void;
  jumpTo: (place: Place, options: { from: number | null }) => Promise<void>;
};

/** What can be done to the messages of a chat, the layer that is open for it, and why the last thing failed. */
export function useMessageActions(chat: ChatState, { onReply, onEdit, jumpTo }: Ways) {
  const client = useClient();
  const meId = useMe()?.id;
  const [layer, setLayer] = useState<Layer | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const { id: chatId } = chat;

  const attempt = (task: Promise<unknown>) => {
    setTrouble(null);
    task.catch(setTrouble);
  };
  const toggleReaction = (row: Row, emoji: string) => {
    if (row.seq === null) return;
    const isMine = row.message?.reactions.some(
      (reaction) => reaction.emoji === emoji && meId !== undefined && reaction.userIds.includes(meId),
    );
    const name = isMine ? "message.unreact" : "message.react";
    attempt(client.changeMessage(name, { chatId, seq: row.seq, emoji }));
  };
  const togglePin = ({ seq, message }: Row) => {
    if (seq === null) return;
    attempt(client.changeMessage(message?.pinnedAt ? "message.unpin" : "message.pin", { chatId, seq }));
  };
  const markUnread = () => attempt(client.call("chat.setMine", { chatId, isMarkedUnread: true }));
  const actions = useStableActions({
    chatId,
    meId: meId ?? ("" as UserId),
    open: setLayer,
    reply: onReply,
    edit: onEdit,
    toggleReaction,
    togglePin,
    markUnread,
    jumpTo: (seq, { from = null } = {}) => attempt(jumpTo({ seq }, { from })),
    say: (text) => setSaid((before) => ({ id: (before?.id ?? 0) + 1, text })),
  });
  return {
    actions,
    layer,
    trouble,
    said,
    attempt,
    closeLayer: () => setLayer(null),
    dismissTrouble: () => setTrouble(null),
  };
}
