import type { ChatId } from "@parley/protocol";
import { addNotice } from "./add-notice.ts";
import { previewOf } from "./preview-of.ts";
import type { State } from "./state.ts";

/**
 * @returns the state without the chat. Unless the person has just asked to leave it, a notice tells him,
 * and whatever he had not sent is in it: typed text is never lost.
 */
export function dropChat(state: State, chatId: ChatId): State {
  const { [chatId]: chat, ...chats } = state.chats;
  if (!chat) return state;
  const { body: draft = "" } = state.typed[chatId] ?? {};
  const unsent = [...chat.pending.map(previewOf), ...(draft ? [draft] : [])];
  const isExpected = chat.isLeaving && unsent.length === 0;
  if (isExpected) return { ...state, chats };
  return addNotice({ ...state, chats }, { chatId, kind: "chat-gone", title: chat.title, unsent });
}
