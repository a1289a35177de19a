import type { ChatId } from "@parley/protocol";
import { useState } from "react";

export type Finding = {
  isFinding: boolean;
  find: () => void;
  /** Opens the chat that was found. */
  choose: (chatId: ChatId) => void;
  close: () => void;
};

/** Whether somebody looks for a chat at the moment. */
export function useFinding(select: (chatId: ChatId) => void): Finding {
  const [isFinding, setFinding] = useState(false);
  const close = () => setFinding(false);
  const choose = (chatId: ChatId) => {
    select(chatId);
    close();
  };
  return { isFinding, find: () => setFinding(true), choose, close };
}
