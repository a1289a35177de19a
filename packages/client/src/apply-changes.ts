import type { ChatId, Output } from "@parley/protocol";
import { apply } from "./apply.ts";
import { changeChat } from "./change-chat.ts";
import { hideInChat } from "./hide-in-chat.ts";
import { learnUsers } from "./learn-users.ts";
import { raiseDeliveredMark } from "./raise-delivered-mark.ts";
import { raiseReadByAll } from "./raise-read-by-all.ts";
import { raiseReadMark } from "./raise-read-mark.ts";
import type { ChatState, State } from "./state.ts";

/** @returns the state with an answer of `chat.changes` in it; what arrived by other ways meanwhile is skipped. */
export function applyChanges(state: State, chatId: ChatId, answer: Output<"chat.changes">): State {
  const since = state.chats[chatId]?.rev ?? 0;
  const news = answer.changes.filter(({ data }) => data.rev > since);
  const applied = news.reduce(apply, learnUsers(state, answer.users));
  return changeChat(applied, chatId, (chat) => finish(chat, answer, state.me?.id));
}

function finish(
  chat: ChatState,
  answer: Output<"chat.changes">,
  meId: Parameters<typeof raiseReadMark>[1]["meId"],
): ChatState {
  const marked = answer.readMarks.reduce(
    (marking, mark) => raiseDeliveredMark(raiseReadMark(marking, { ...mark, meId }), mark),
    hideInChat(raiseReadByAll(chat, answer.readByAllSeq), answer.hiddenSeqs),
  );
  return marked.rev < answer.rev ? { ...marked, rev: answer.rev } : marked;
}
