import type { Output, OwnMembership } from "@parley/protocol";
import { changeChat } from "./change-chat.ts";
import { dropChat } from "./drop-chat.ts";
import { learnUsers } from "./learn-users.ts";
import { raiseReadMark } from "./raise-read-mark.ts";
import type { State } from "./state.ts";
import { takeDrafts } from "./take-drafts.ts";
import { takeMine } from "./take-mine.ts";

/** @returns the state with an answer of `me.changes` in it. A chat that is not there yet comes by other ways. */
export function applyOwnChanges(state: State, answer: Output<"me.changes">): State {
  const { me, memberships, drafts, blockedIds, rev } = answer;
  const known = { ...learnUsers(state, [me]), me, blockedIds, ownRev: Math.max(state.ownRev, rev) };
  return memberships.reduce(applyOwnMembership, takeDrafts(known, drafts));
}

function applyOwnMembership(state: State, { chatId, isMember, lastReadSeq, mine }: OwnMembership): State {
  const meId = state.me?.id;
  const isNews = (state.chats[chatId]?.mine.rev ?? 0) < mine.rev;
  if (!isMember) return isNews ? dropChat(state, chatId) : state;
  return changeChat(state, chatId, (chat) => {
    const settled = takeMine(chat, mine);
    return meId ? raiseReadMark(settled, { userId: meId, lastReadSeq, meId }) : settled;
  });
}
