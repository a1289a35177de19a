import type { ChatId, Message, Output } from "@parley/protocol";
import { changeAside } from "./aside.ts";
import { changeChat } from "./change-chat.ts";
import { joinMessages } from "./join-messages.ts";
import { learnUsers } from "./learn-users.ts";
import { plainMessages } from "./plain-messages.ts";
import { prependPage } from "./prepend-page.ts";
import type { State } from "./state.ts";

type Page = Output<"message.list">;

/** @returns the state with a page of older history before what is shown. */
export function prependShown(state: State, chatId: ChatId, page: Page): State {
  if (!state.chats[chatId]?.aside?.visit) return prependPage(state, chatId, page);
  return showPage(state, chatId, page, (shown, older) => joinMessages(older, shown));
}

type Join = (shown: readonly Message[], page: readonly Message[]) => readonly Message[];

/** What is shown from then on; where it meets the window, it becomes part of it. */
export function showPage(state: State, chatId: ChatId, page: Page, join: Join): State {
  const messages = plainMessages(page.messages);
  return changeChat(learnUsers(state, page.users), chatId, (chat) => {
    const shown = join(chat.aside?.visit?.messages ?? [], messages);
    const meets = (shown.at(-1)?.seq ?? 0) + 1 >= (chat.messages[0]?.seq ?? Number.POSITIVE_INFINITY);
    if (!meets) return changeAside(chat, { visit: { messages: shown, isLoadingNewer: false } });
    return { ...changeAside(chat, { visit: null }), messages: joinMessages(shown, chat.messages) };
  });
}
