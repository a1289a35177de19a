import type { Output, OwnMembership } from "@parley/protocol";
import { changeChat } from "./change-chat.ts";
import { dropChat } from "./drop-chat.ts";
import { hideInChat } from "./hide-in-chat.ts";
import { learnUsers } from "./learn-users.ts";
import { raiseOwnMark } from "./raise-own-mark.ts";
import type { State } from "./state.ts";
import { takeDrafts } from "./take-drafts.ts";
import { takeMine } from "./take-mine.ts";

/** @returns the state with an answer of `me.changes` in it. A chat that is not there yet comes by other ways. */
export function applyOwnChanges(state: State, answer: Output<"me.changes">): State {
  const { me, memberships, drafts, blockedIds, rev } = answer;
  const known = { ...learnUsers(state, [me]), me, blockedIds, ownRev: Math.max(state.ownRev, rev) };
  return memberships.reduce(applyOwnMembership, takeDrafts(known, drafts));
}

function applyOwnMembership(state: State, membership: OwnMembership): State {
  const { chatId, isMember, lastReadSeq, hiddenSeqs, mine } = membership;
  const isNews = (state.chats[chatId]?.mine.rev ?? 0) < mine.rev;
  if (!isMember) return isNews ? dropChat(state, chatId) : state;
  return changeChat(state, chatId, (chat) => {
    const settled = hideInChat(takeMine(chat, mine), hiddenSeqs);
    return raiseOwnMark(settled, lastReadSeq);
  });
}
