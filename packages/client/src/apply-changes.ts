import type { ChatId, Output, UserId } from "@parley/protocol";
import { apply } from "./apply.ts";
import { changeChat } from "./change-chat.ts";
import { hideInChat } from "./hide-in-chat.ts";
import { learnUsers } from "./learn-users.ts";
import { raiseReadByAll } from "./raise-read-by-all.ts";
import { raiseReadMarks } from "./raise-read-marks.ts";
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
  { readMarks, readByAllSeq, hiddenSeqs, rev }: Output<"chat.changes">,
  meId: UserId | undefined,
): ChatState {
  const hidden = hideInChat(raiseReadByAll(chat, readByAllSeq), hiddenSeqs);
  const marked = raiseReadMarks(hidden, readMarks, meId);
  return marked.rev < rev ? { ...marked, rev } : marked;
}
