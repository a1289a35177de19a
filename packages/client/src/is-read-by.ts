import type { Member, UserId } from "@parley/protocol";
import type { ChatState } from "./state.ts";

/**
 * A message is read when every other member who had joined before it has read it, and there is at least one. Who of
 * them gives no receipts the server alone knows: it announces up to where all the others have read.
 * @returns a test for the seq of an own message.
 */
export function isReadBy(chat: ChatState, meId: UserId): (seq: number) => boolean {
  if (!chat.hasAllMembers) return (seq) => seq <= chat.readByAllSeq;
  const others = Object.values<Member>(chat.members).filter(({ user }) => user.id !== meId);
  const firstJoinedSeq = Math.min(...others.map(({ joinedSeq }) => joinedSeq));
  // Who joined after a message does not hold it back: for him everything up to then counts as read.
  const readByOthersSeq = Math.min(
    ...others.map(({ joinedSeq, lastReadSeq }) => Math.max(joinedSeq, lastReadSeq)),
  );
  return (seq) => seq > firstJoinedSeq && seq <= Math.max(chat.readByAllSeq, readByOthersSeq);
}
