import type { ChatId, LogEvent } from "@parley/protocol";
import { renewAside } from "./aside.ts";
import { changeChat } from "./change-chat.ts";
import { newerMessage } from "./newer-message.ts";
import { recountUnread } from "./recount-unread.ts";
import type { State } from "./state.ts";

/** @returns the state with the messages of the chat that are shown as these changes have them; what is newer stays. */
export function patchWindow(state: State, chatId: ChatId, changes: readonly LogEvent[]): State {
  const changed = changes.flatMap(({ data }) => ("message" in data ? [data.message] : []));
  if (changed.length === 0) return state;
  const bySeq = new Map(changed.map((message) => [message.seq, message]));
  return changeChat(state, chatId, (chat) =>
    recountUnread({
      ...changed.reduce(renewAside, chat),
      messages: chat.messages.map((message) => newerMessage(message, bySeq.get(message.seq) ?? message)),
    }),
  );
}
