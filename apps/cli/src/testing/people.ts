import type { Chat, Me, Member, Message, MessageFile, User } from "@parley/protocol";
import { ChatId, FileId, MessageId, operations, SessionId, UserId } from "@parley/protocol";

const id = (last: string) => `0198f2a0-0000-7000-8000-${last.padStart(12, "0")}`;

function person(last: string, name: string, handle: string): User {
  return { id: UserId.parse(id(last)), name, handle, about: "", avatar: null, isBot: false };
}

export const ann = person("a1", "Ann Lee", "ann");
export const bob = person("b0", "Bob Stone", "bob");

export const annHerself: Me = {
  ...ann,
  email: "ann@parley.test",
  locale: null,
  sharesPresence: true,
  hasReceipts: true,
  isServerAdmin: false,
  createdAt: "2026-11-01T09:00:00.000Z",
};

/** @returns what signing in answers; `round` tells the tokens of several rounds apart. */
export function tokensFor(round: number, { expiresIn = 900 } = {}) {
  return operations["account.login"].output.parse({
    accessToken: `access-${round}`,
    expiresIn,
    refreshToken: `refresh-${round}`,
    sessionId: SessionId.parse(id("5e")),
    user: annHerself,
  });
}
export function aMember(user: User): Member {
  return { user, role: "member", joinedSeq: 0, lastReadSeq: 0, lastDeliveredSeq: 0 };
}

const plainText = {
  kind: "text",
  editedAt: null,
  deletedAt: null,
  replyToSeq: null,
  forwardedFrom: null,
  mentions: [],
  mentionsAll: false,
  reactions: [],
  pinnedAt: null,
  system: null,
  hidden: false,
} satisfies Partial<Message>;

/** What somebody has uploaded: a picture of 12 KB unless it is something else. */
export function aFile(fields: Partial<MessageFile> = {}): MessageFile {
  const picture = { name: "harbour.png", type: "image/png", size: 12_288, width: 640, height: 480 };
  return { id: FileId.parse(id("f1")), ...picture, ...fields };
}

export function aMessage(
  chat: Chat,
  fields: { seq: number; sender?: User; body?: string; file?: MessageFile },
): Message {
  const { seq, sender = bob, body = `message ${seq}`, file = null } = fields;
  return {
    chatId: chat.id,
    seq,
    id: MessageId.parse(id(`d${seq}`)),
    rev: seq,
    senderId: sender.id,
    clientId: `client-${seq}`,
    body,
    ...plainText,
    file,
    createdAt: new Date(Date.UTC(2026, 10, 20, 10, seq)).toISOString(),
  };
}

function aChat(last: string, fields: Partial<Chat>): Chat {
  return {
    id: ChatId.parse(id(last)),
    kind: "group",
    title: "Weekend",
    description: "",
    avatar: null,
    hasOpenHistory: true,
    mine: {
      mutedUntil: null,
      notificationLevel: "all",
      isPinned: false,
      isArchived: false,
      isMarkedUnread: false,
      rev: 1,
    },
    historyAfterSeq: 0,
    lastSeq: 0,
    lastRev: 0,
    membersRev: 0,
    memberCount: 2,
    members: [aMember(ann), aMember(bob)],
    lastMessage: null,
    role: "member",
    lastReadSeq: 0,
    unreadCount: 0,
    mentionSeqs: [],
    readByAllSeq: 0,
    lastActivityAt: "2026-11-20T10:00:00.000Z",
    ...fields,
  };
}

export function aGroup(last: string, title: string, fields: Partial<Chat> = {}): Chat {
  return aChat(last, { title, ...fields });
}

export function aDirectChat(last: string, fields: Partial<Chat> = {}): Chat {
  return aChat(last, { kind: "direct", title: null, ...fields });
}

/** What Ann has in her list unless a test says otherwise. */
export const weekend = aGroup("c1", "Weekend", { unreadCount: 2, lastSeq: 3 });
export const withBob = aDirectChat("c2", { lastSeq: 1, lastActivityAt: "2026-11-19T10:00:00.000Z" });
