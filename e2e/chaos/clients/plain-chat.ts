import type { Chat, LogEvent, Message } from "@parley/protocol";
import { seenMessage, type View } from "./view.ts";

/** One chat as a stranger's script would keep it: written from the published contract, not from our SDK. */
export type PlainChat = {
  rev: number;
  /** Takes a change that follows. */
  apply(event: LogEvent): void;
  /** What the answer to `chat.changes` adds to its changes. */
  reach(rev: number): void;
  read(userId: string, lastReadSeq: number): void;
  put(message: Message): void;
  view(): View;
};

type Member = { role: string; lastReadSeq: number };

export function createPlainChat(meId: string, chat: Chat, page: readonly Message[]): PlainChat {
  let { title, lastSeq } = chat;
  let rev = chat.lastRev;
  /** Of what is older, changes are heard too; they belong to nothing that is kept. */
  const first = page[0]?.seq ?? 1;
  let lastRead = chat.lastReadSeq;
  const members = new Map<string, Member>();
  const messages = new Map<number, Message>();
  for (const { user, role, lastReadSeq } of chat.members) members.set(user.id, { role, lastReadSeq });
  for (const message of page) put(message);

  function put(message: Message): void {
    if (message.seq < first) return;
    const known = messages.get(message.seq);
    if (known && known.rev >= message.rev) return;
    messages.set(message.seq, message);
    lastSeq = Math.max(lastSeq, message.seq);
    read(message.senderId, message.seq);
  }

  function read(userId: string, lastReadSeq: number): void {
    const member = members.get(userId);
    if (member) member.lastReadSeq = Math.max(member.lastReadSeq, lastReadSeq);
    if (userId === meId) lastRead = Math.max(lastRead, lastReadSeq);
  }

  function apply(event: LogEvent): void {
    rev = Math.max(rev, event.data.rev);
    if ("message" in event.data) put(event.data.message);
    if ("info" in event.data) title = event.data.info.title;
    if ("member" in event.data) {
      const { user, role, lastReadSeq } = event.data.member;
      members.set(user.id, {
        role,
        lastReadSeq: Math.max(lastReadSeq, members.get(user.id)?.lastReadSeq ?? 0),
      });
    }
    if (event.event === "member.removed") members.delete(event.data.userId);
  }

  const ascending = () => [...messages.values()].sort((one, other) => one.seq - other.seq);

  return {
    get rev() {
      return rev;
    },
    apply,
    reach(to) {
      rev = Math.max(rev, to);
    },
    read,
    put,
    view: () => ({
      rev,
      title,
      lastSeq,
      lastRead,
      unread: ascending().filter(
        ({ seq, senderId, deletedAt }) => seq > lastRead && senderId !== meId && !deletedAt,
      ).length,
      first,
      members: Object.fromEntries(
        [...members].map(([userId, { role, lastReadSeq }]) => [userId, [role, lastReadSeq]]),
      ),
      messages: ascending().map(seenMessage),
    }),
  };
}
