import {
  AppError,
  type Chat,
  type ChatId,
  type Draft,
  type Input,
  type Me,
  type Message,
  type OperationName,
  type Output,
  PAGE_DEFAULT_LIMIT,
  type Presence,
  type PushEvent,
  type UserId,
} from "@parley/protocol";
import { FakeChat } from "./fake-chat.ts";
import { fakeId, fakeTime } from "./fake-id.ts";

type NewMessage = Parameters<FakeChat["post"]>[0];

/** Whoever is connected. `origin` is the connection that caused it, which gets the answer and not the push. */
type Listener = { userId: UserId; push(push: PushEvent): void };
type Handlers = {
  [Name in OperationName]?: (userId: UserId, input: Input<Name>, origin: Listener) => Output<Name>;
};

/** A server in memory: the same promises as the real one, and nothing in between. */
export class FakeServer {
  readonly people = new Map<UserId, Me>();
  /** What may be seen of people. */
  readonly presences = new Map<string, Presence>();
  readonly chats = new Map<ChatId, FakeChat>();
  readonly listeners = new Set<Listener>();
  readonly drafts = new Map<string, Draft>();
  /** Every call that was made, by name. */
  readonly calls: OperationName[] = [];

  aPerson(name: string): Me {
    const id = fakeId<UserId>(name.toLowerCase());
    const email = `${id}@example.org`;
    const me: Me = {
      id,
      name,
      handle: id,
      about: "",
      avatar: null,
      isBot: false,
      email,
      locale: null,
      sharesPresence: true,
      isServerAdmin: false,
      hasReceipts: true,
      createdAt: fakeTime(),
    };
    this.people.set(id, me);
    return me;
  }

  aChat(kind: Chat["kind"], people: readonly Me[]): FakeChat {
    const chat = new FakeChat(kind, people);
    this.chats.set(chat.id, chat);
    this.tell(chat, { event: "chat.created", data: { chatId: chat.id, rev: chat.rev } });
    return chat;
  }

  post(chat: FakeChat, sender: Me, body: string, mentions: UserId[] = []): Message {
    return this.send(chat, { senderId: sender.id, clientId: fakeId("client"), body, mentions });
  }

  change(chat: FakeChat, seq: number, fields: Partial<Message>): void {
    this.tell(chat, chat.change(seq, fields));
  }

  add(chat: FakeChat, person: Me): void {
    this.tell(chat, chat.add(person));
  }

  remove(chat: FakeChat, person: Me): void {
    const before = [...chat.members.keys()];
    const push = chat.remove(person.id);
    for (const listener of this.listeners) if (before.includes(listener.userId)) listener.push(push);
  }

  read(chat: FakeChat, person: Me, seq: number): void {
    const before = chat.readByAllSeq;
    if (!chat.read(person.id, seq)) return;
    const lastReadSeq = chat.present(person.id).lastReadSeq;
    const after = chat.readByAllSeq;
    const marks = [{ userId: person.id, lastReadSeq }];
    const announced = after > before ? { readByAllSeq: after } : {};
    this.tell(chat, { event: "chat.marksMoved", data: { chatId: chat.id, marks, ...announced } });
  }

  answer<Name extends OperationName>(name: Name, input: Input<Name>, origin: Listener): Output<Name> {
    this.calls.push(name);
    const handle = this.handlers[name];
    if (!handle) throw new AppError("internal", { message: `The fake server does not know ${name}.` });
    // What is on its way must not change with the server's rows.
    return structuredClone(handle(origin.userId, input, origin));
  }

  private readonly handlers: Handlers = {
    "me.get": (userId) => this.person(userId),
    "me.changes": (userId, { since }) => ({
      me: this.person(userId),
      memberships: [],
      drafts: [],
      blockedIds: [],
      rev: Math.max(1, since),
      more: false,
    }),
    "user.get": (_, { userId }) => this.person(userId as UserId),
    "user.presence": (_, { userIds }) => ({
      presences: userIds.flatMap((userId) => this.presences.get(userId) ?? []),
    }),
    "chat.list": (userId, { limit = PAGE_DEFAULT_LIMIT, cursor = "0" }) => {
      const own = [...this.chats.values()].filter(({ members }) => members.has(userId));
      const end = Number(cursor) + limit;
      const chats = own.slice(Number(cursor), end).map((chat) => chat.view(userId, "some"));
      return { chats, nextCursor: end < own.length ? String(end) : null };
    },
    "chat.get": (userId, { chatId }) => this.chatOf(userId, chatId).view(userId, "all"),
    "chat.changes": (userId, { chatId, since, limit = PAGE_DEFAULT_LIMIT }) =>
      this.chatOf(userId, chatId).changes(since, limit),
    "chat.read": (userId, { chatId, seq }) => {
      const chat = this.chatOf(userId, chatId);
      this.read(chat, this.person(userId), seq);
      const lastReadSeq = chat.ownMark(userId);
      return { lastReadSeq, unreadCount: chat.unreadAfter(lastReadSeq) };
    },
    "draft.set": (userId, { chatId, body, baseVersion }) => {
      const known = this.drafts.get(`${userId} ${chatId}`);
      const { body: other = "", version = 0 } = known ?? {};
      const isApart = version !== baseVersion && !body.includes(other);
      const both = isApart ? `${other}\n\n${body}` : body;
      const draft = { chatId: chatId as ChatId, body: both, version: version + 1, updatedAt: fakeTime() };
      this.drafts.set(`${userId} ${chatId}`, draft);
      return { draft, merged: isApart };
    },
    "chat.deliver": (userId, { chatId, seq }) => {
      const member = this.chatOf(userId, chatId).members.get(userId);
      if (member) member.lastDeliveredSeq = Math.max(member.lastDeliveredSeq, seq);
      return {};
    },
    "message.list": (userId, { chatId, before, after, around, limit = PAGE_DEFAULT_LIMIT }) => {
      const chat = this.chatOf(userId, chatId);
      const end = around === undefined ? after : around - Math.ceil(limit / 2);
      const next = end === undefined ? undefined : Math.max(0, end) + limit + 1;
      return chat.history({ before: before ?? next ?? chat.lastSeq + 1, limit });
    },
    "message.get": (userId, { chatId, seq }) => {
      const [message] = this.chatOf(userId, chatId).history({ before: seq + 1, limit: 1 }).messages;
      if (message?.seq !== seq) throw new AppError("not_found");
      return message;
    },
    "message.pins": (userId, { chatId }) => ({
      messages: this.chatOf(userId, chatId).messages.filter(({ pinnedAt }) => pinnedAt !== null),
      users: [],
    }),
    "message.edit": (userId, { chatId, seq, body }, origin) => {
      const chat = this.chatOf(userId, chatId);
      if (chat.messages[seq - 1]?.senderId !== userId) throw new AppError("forbidden");
      const event = chat.change(seq, { body, editedAt: fakeTime() });
      this.tell(chat, event, origin);
      const message = chat.messages[seq - 1];
      if (!message) throw new AppError("not_found");
      return { message };
    },
    "message.send": (senderId, { chatId, clientId, body = "", replyToSeq = null }, origin) => {
      const chat = this.chatOf(senderId, chatId);
      const first = chat.messages.find((other) => other.senderId === senderId && other.clientId === clientId);
      const message = first ?? this.send(chat, { senderId, clientId, body, replyToSeq }, origin);
      return { message, duplicate: first !== undefined, senderReadSeq: message.seq };
    },
    "chat.leave": (userId, { chatId }, origin) => {
      const chat = this.chatOf(userId, chatId);
      this.tell(chat, chat.remove(userId), origin);
      return {};
    },
    "member.remove": (userId, { chatId, userId: removedId }, origin) => {
      const chat = this.chatOf(userId, chatId);
      this.tell(chat, chat.remove(removedId as UserId), origin);
      return {};
    },
    "account.logout": () => ({}),
  };

  private send(chat: FakeChat, draft: NewMessage, origin?: Listener): Message {
    const message = chat.post(draft);
    this.tell(
      chat,
      {
        event: "message.created",
        data: { chatId: chat.id, rev: message.rev, message, senderReadSeq: message.seq },
      },
      origin,
    );
    return message;
  }

  tell(chat: FakeChat, push: PushEvent, origin?: Listener): void {
    for (const listener of this.listeners) {
      if (listener !== origin && chat.members.has(listener.userId)) listener.push(structuredClone(push));
    }
  }

  private person(userId: UserId): Me {
    const person = this.people.get(userId);
    if (!person) throw new AppError("not_found");
    return person;
  }

  /** Strangers and what does not exist answer alike. */
  private chatOf(userId: UserId, chatId: string): FakeChat {
    const chat = this.chats.get(chatId as ChatId);
    if (!chat?.members.has(userId)) throw new AppError("not_found");
    return chat;
  }
}
