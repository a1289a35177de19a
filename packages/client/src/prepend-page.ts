import type { ChatId, Output } from "@parley/protocol";
import { changeChat } from "./change-chat.ts";
import { joinMessages } from "./join-messages.ts";
import { learnUsers } from "./learn-users.ts";
import { plainMessages } from "./plain-messages.ts";
import { raiseReadByAll } from "./raise-read-by-all.ts";
import { recountUnread } from "./recount-unread.ts";
import { settlePending } from "./settle-pending.ts";
import type { State } from "./state.ts";

/** @returns the state with a page of history in front of the chat's window, which is ready from then on. */
export function prependPage(state: State, chatId: ChatId, page: Output<"message.list">): State {
  const messages = plainMessages(page.messages);
  return changeChat(learnUsers(state, page.users), chatId, (chat) =>
    recountUnread({
      ...settlePending(raiseReadByAll(chat, page.readByAllSeq), messages, state.me?.id),
      messages: joinMessages(messages, chat.messages),
      history: "ready",
    }),
  );
}
