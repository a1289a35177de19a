import type { Chat, Message } from "@parley/protocol";
import { adoptChat } from "./adopt-chat.ts";
import { nothingAside } from "./aside.ts";
import { changeChat } from "./change-chat.ts";
import { recountUnread } from "./recount-unread.ts";
import { settlePending } from "./settle-pending.ts";
import type { State } from "./state.ts";

/**
 * @param page the newest messages up to the chat's `lastSeq`
 * @returns the state with the chat as it is now, in place of a window that is too far behind to catch up
 */
export function replaceWindow(state: State, chat: Chat, page: readonly Message[]): State {
  const isOlder = (state.chats[chat.id]?.rev ?? 0) > chat.lastRev;
  if (isOlder) return state;
  const emptied = changeChat(state, chat.id, (known) => ({
    ...known,
    history: "none",
    messages: [],
    // It may be as far behind as the window.
    aside: nothingAside,
  }));
  const adopted = adoptChat(emptied, { chat, members: "all" });
  return changeChat(adopted, chat.id, (known) =>
    recountUnread({
      ...settlePending(known, page, state.me?.id),
      history: "ready",
      messages: page,
    }),
  );
}
