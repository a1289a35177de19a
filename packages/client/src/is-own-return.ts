import type { LogEvent, Member } from "@parley/protocol";
import type { ChatState, State } from "./state.ts";

/**
 * Whether the person was removed and came back without this client hearing of it. He may now see other messages than
 * before, so what is known of the chat must be read anew.
 */
export function isOwnReturn({ chats, me }: State, { data }: LogEvent): boolean {
  const chat = chats[data.chatId];
  const isMine = "member" in data && data.member.user.id === me?.id;
  return chat !== undefined && isMine && joinedSince(chat, data.member);
}

/** Whether the member joined later than the one that is known by his id. */
export function joinedSince({ members }: ChatState, { user, joinedSeq }: Member): boolean {
  const known = members[user.id];
  return known !== undefined && joinedSeq > known.joinedSeq;
}
