import {
  CHAT_LIST_MEMBERS,
  type Chat,
  type ChatId,
  type LogEvent,
  type Member,
  type Message,
  type MessageId,
  type MySettings,
  type Output,
  readersOf,
  type User,
  type UserId,
} from "@parley/protocol";
import { fakeId, fakeTime } from "./fake-id.ts";
import { plainText } from "./plain-text.ts";

type Draft = Pick<Message, "senderId" | "clientId" | "body"> &
  Partial<Pick<Message, "replyToSeq" | "mentions">>;
/** How everybody finds a chat that he has not set up. */
export const untouched: MySettings = {
  mutedUntil: null,
  notificationLevel: "all",
  isPinned: false,
  isArchived: false,
  isMarkedUnread: false,
  rev: 1,
};

type FakeMember = Member & { rev: number };

/** One chat as the server keeps it: rows that carry the rev of their last change, and no log of events. */
export class FakeChat {
  readonly id = fakeId<ChatId>("chat");
  readonly kind: Chat["kind"];
  readonly messages: Message[] = [];
  readonly members = new Map<UserId, FakeMember>();
  readonly changedSeqs = new Set<number>();
  readonly leftRevs = new Map<UserId, number>();
  /** Who gives no receipts, and up to where he has read. */
  readonly privateMarks = new Map<UserId, number>();
  rev = 1;
  membersRev = 1;
  /** Nobody is shown what was written up to this seq. */
  historyAfterSeq = 0;

  constructor(kind: Chat["kind"], people: readonly User[]) {
    this.kind = kind;
    for (const user of people) {
      const role = kind === "group" && user === people[0] ? "owner" : "member";
      this.members.set(user.id, { user, role, joinedSeq: 0, lastReadSeq: 0, lastDeliveredSeq: 0, rev: 1 });
    }
  }

  get lastSeq(): number {
    return this.messages.length;
  }

  post({ senderId, clientId, body, ...more }: Draft): Message {
    this.rev += 1;
    const seq = this.lastSeq + 1;
    const id = fakeId<MessageId>("message");
    const message = {
      chatId: this.id,
      seq,
      id,
      rev: this.rev,
      senderId,
      clientId,
      body,
      ...plainText,
      ...more,
      createdAt: fakeTime(),
    };
    this.messages.push(message);
    this.read(senderId, seq);
    return message;
  }

  /** Edits, deletes, pins …: whatever is different from now on. */
  change(seq: number, fields: Partial<Message>): LogEvent {
    const message = this.messages[seq - 1];
    if (!message) throw new Error(`there is no message ${seq}`);
    this.rev += 1;
    const changed = { ...message, ...fields, rev: this.rev };
    this.messages[seq - 1] = changed;
    this.changedSeqs.add(seq);
    return { event: "message.updated", data: { chatId: this.id, rev: this.rev, message: changed } };
  }

  add(user: User): LogEvent {
    this.membersRev = this.rev += 1;
    const seq = this.lastSeq;
    const marks = { joinedSeq: seq, lastReadSeq: seq, lastDeliveredSeq: seq };
    this.members.set(user.id, { user, role: "member", ...marks, rev: this.rev });
    this.leftRevs.delete(user.id);
    return { event: "member.added", data: { chatId: this.id, rev: this.rev, member: this.present(user.id) } };
  }

  remove(userId: UserId): LogEvent {
    this.membersRev = this.rev += 1;
    this.members.delete(userId);
    this.leftRevs.set(userId, this.rev);
    return this.removal(userId);
  }

  /** The news that somebody who is out was removed. */
  removal(userId: UserId): LogEvent {
    const rev = this.leftRevs.get(userId) ?? this.rev;
    return { event: "member.removed", data: { chatId: this.id, rev, userId } };
  }

  /** @returns whether the mark that others see has moved. */
  read(userId: UserId, seq: number): boolean {
    const member = this.members.get(userId);
    const privateMark = this.privateMarks.get(userId);
    if (privateMark !== undefined) {
      this.privateMarks.set(userId, Math.max(privateMark, Math.min(seq, this.lastSeq)));
      return false;
    }
    if (!member || member.lastReadSeq >= seq) return false;
    member.lastReadSeq = Math.min(seq, this.lastSeq);
    member.lastDeliveredSeq = Math.max(member.lastDeliveredSeq, member.lastReadSeq);
    return true;
  }

  /** Up to where he has read, whether others see it or not. */
  ownMark(userId: UserId): number {
    return Math.max(this.present(userId).lastReadSeq, this.privateMarks.get(userId) ?? 0);
  }

  unreadAfter(mark: number): number {
    return this.messages.filter(({ seq, deletedAt }) => seq > mark && deletedAt === null).length;
  }

  mentionsOf(userId: UserId): number[] {
    const mark = this.ownMark(userId);
    const unread = this.messages.filter(({ seq }) => seq > mark);
    return unread.filter(({ mentions }) => mentions.includes(userId)).map(({ seq }) => seq);
  }

  get readByAllSeq(): number {
    return Math.min(...[...this.members.values()].map(({ lastReadSeq }) => lastReadSeq));
  }

  present(userId: UserId): Member {
    const member = this.members.get(userId);
    if (!member) throw new Error(`${userId} is not in the chat`);
    const { rev: _, ...shown } = member;
    return shown;
  }

  /** As one of its members sees it. */
  view(readerId: UserId, members: "all" | "some"): Chat {
    const ids = [readerId, ...[...this.members.keys()].filter((id) => id !== readerId)];
    const shown = members === "all" ? ids : ids.slice(0, CHAT_LIST_MEMBERS);
    const { role } = this.present(readerId);
    const lastReadSeq = this.ownMark(readerId);
    return {
      id: this.id,
      kind: this.kind,
      title: this.kind === "group" ? "A group" : null,
      description: "",
      avatar: null,
      hasOpenHistory: true,
      historyAfterSeq: this.historyAfterSeq,
      lastSeq: this.lastSeq,
      lastRev: this.rev,
      membersRev: this.membersRev,
      memberCount: this.members.size,
      members: shown.map((id) => this.present(id)),
      lastMessage: this.messages.at(-1) ?? null,
      role,
      lastReadSeq,
      unreadCount: this.unreadAfter(lastReadSeq),
      mentionSeqs: this.mentionsOf(readerId),
      readByAllSeq: this.readByAllSeq,
      mine: untouched,
      lastActivityAt: this.messages.at(-1)?.createdAt ?? fakeTime(),
    };
  }

  history({ before, limit }: { before: number; limit: number }): Output<"message.list"> {
    const end = Math.min(before - 1, this.lastSeq);
    const readers = [...this.members.values()].map((member) => ({ ...member, userId: member.user.id }));
    const messages = this.messages.slice(Math.max(this.historyAfterSeq, end - limit), end);
    return {
      messages: messages.map((message) => ({
        ...message,
        ...readersOf(message, { members: readers, announcedReadSeq: this.readByAllSeq }),
      })),
      lastSeq: this.lastSeq,
      readByAllSeq: this.readByAllSeq,
      users: [],
    };
  }

  changes(since: number, limit: number): Output<"chat.changes"> {
    const news = this.rows().filter(({ data }) => data.rev > since);
    const changes = news.sort((a, b) => a.data.rev - b.data.rev).slice(0, limit);
    const more = news.length > changes.length;
    return {
      changes,
      more,
      rev: more ? (changes.at(-1)?.data.rev ?? this.rev) : this.rev,
      readMarks: [...this.members.values()].map(({ user, lastReadSeq, lastDeliveredSeq }) => ({
        userId: user.id,
        lastReadSeq,
        lastDeliveredSeq,
      })),
      readByAllSeq: this.readByAllSeq,
      hiddenSeqs: [],
      users: [],
    };
  }

  private rows(): LogEvent[] {
    const chatId = this.id;
    const messages = this.messages.slice(this.historyAfterSeq).map((message) => {
      const event = this.changedSeqs.has(message.seq) ? "message.updated" : "message.created";
      return { event, data: { chatId, rev: message.rev, message } } as const;
    });
    const members = [...this.members.values()].map(({ user, rev }) => {
      return { event: "member.updated" as const, data: { chatId, rev, member: this.present(user.id) } };
    });
    const gone = [...this.leftRevs].map(([userId, rev]) => {
      return { event: "member.removed" as const, data: { chatId, rev, userId } };
    });
    return [...messages, ...members, ...gone];
  }
}
