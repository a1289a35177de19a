import type { Member, UserId } from "@parley/protocol";
import { marksOf, withHighest } from "./marks.ts";
import type { ChatState } from "./state.ts";

/** @returns the chat with the member in it as he is now. */
export function addMember(chat: ChatState, { member, rev }: { member: Member; rev: number }): ChatState {
  const known = chat.members[member.user.id];
  const marked = withHighest(member, marksOf(chat, member.user.id));
  const members = { ...chat.members, [member.user.id]: marked };
  return {
    ...chat,
    members,
    memberCount: countOf(chat, { members, step: known ? 0 : 1 }),
    membersRev: Math.max(chat.membersRev, rev),
  };
}

/** @returns the chat without the member. */
export function removeMember(chat: ChatState, { userId, rev }: { userId: UserId; rev: number }): ChatState {
  const { [userId]: _gone, ...members } = chat.members;
  return {
    ...chat,
    members,
    memberCount: countOf(chat, { members, step: -1 }),
    membersRev: Math.max(chat.membersRev, rev),
  };
}

/** With all members known they are counted, so that a change that came twice counts once. */
function countOf(
  chat: ChatState,
  { members, step }: { members: ChatState["members"]; step: number },
): number {
  return chat.hasAllMembers ? Object.keys(members).length : chat.memberCount + step;
}
