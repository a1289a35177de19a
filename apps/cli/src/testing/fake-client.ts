import type { ChatState, Client, PendingMessage, State } from "@parley/client";
import {
  AppError,
  type Chat,
  type ChatId,
  type Input,
  type Me,
  type Message,
  type OperationName,
  type Output,
  type User,
} from "@parley/protocol";
import { annHerself } from "./people.ts";

export type FakeClient = Client & {
  /** What was asked of the client, in order: `send Hello`, `markRead 3` … */
  asked: string[];
  change: (change: (state: State) => State) => void;
  /** Something arrives. */
  receive: (message: Message) => void;
};

/** What the server says to calls; what is not given cannot be reached. */
export type Answers = { [Name in OperationName]?: (input: Input<Name>) => Output<Name> };

type World = {
  chats: Chat[];
  messages?: readonly Message[];
  users?: User[];
  me?: Me;
  answers?: Answers;
};

/** A client without a server: it holds what a test puts into it, and tells everybody at once. */
export function createFakeClient(world: World): FakeClient {
  const { chats, messages = [], users = [], me = annHerself, answers = {} } = world;
  const listeners = new Set<() => void>();
  const asked: string[] = [];
  let state = stateOf({ chats, messages, users, me });
  let sent = 0;
  const change: FakeClient["change"] = (next) => {
    state = next(state);
    for (const listener of listeners) listener();
  };
  const changeChat = (chatId: ChatId, next: (chat: ChatState) => ChatState) =>
    change((known) => ({ ...known, chats: { ...known.chats, [chatId]: next(chatIn(known, chatId)) } }));
  return {
    asked,
    change,
    receive: (message) =>
      changeChat(message.chatId, (chat) => ({
        ...chat,
        lastSeq: message.seq,
        unreadCount: chat.unreadCount + 1,
        lastMessage: message,
        lastActivityAt: message.createdAt,
        messages: [...chat.messages, message],
      })),
    call: async (name, input) => {
      const answer = answers[name] as ((input: object) => unknown) | undefined;
      if (!answer) throw new AppError("unavailable");
      asked.push(`call ${name} ${JSON.stringify(input)}`);
      return answer(input) as Output<typeof name>;
    },
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => asked.push("start"),
    flush: async () => asked.push("flush"),
    stop: () => asked.push("stop"),
    openChat: async (chatId) => void asked.push(`openChat ${chatIn(state, chatId).title}`),
    loadOlder: async () => void asked.push("loadOlder"),
    visit: async (_, place) => {
      asked.push(`visit ${JSON.stringify(place)}`);
      return "seq" in place ? place.seq : 0;
    },
    loadNewer: async () => void asked.push("loadNewer"),
    showLatest: () => {},
    loadQuoted: async (_, seq) => void asked.push(`loadQuoted ${seq}`),
    loadPins: async () => {},
    changeMessage: async (name, { chatId: _, ...input }) =>
      void asked.push(`${name} ${JSON.stringify(input)}`),
    loadMoreChats: async () => void asked.push("loadMoreChats"),
    send: (chatId, body, { replyToSeq, file } = {}) => {
      const clientId = `sent-${++sent}`;
      const said = file ? `${file.name} ${body}`.trim() : body;
      asked.push(replyToSeq === undefined ? `send ${said}` : `send ${said} (to ${replyToSeq})`);
      const pending: PendingMessage = {
        clientId,
        chatId,
        senderId: me.id,
        body,
        createdAt: Date.parse("2026-11-20T12:00:00Z"),
        state: "sending",
        ...(replyToSeq !== undefined && { replyToSeq }),
        ...(file && { file }),
      };
      changeChat(chatId, (chat) => ({ ...chat, pending: [...chat.pending, pending] }));
      return clientId;
    },
    retry: (_, clientId) => void asked.push(`retry ${clientId}`),
    discard: (chatId, clientId) => {
      const { pending } = chatIn(state, chatId);
      const others = pending.filter((message) => message.clientId !== clientId);
      changeChat(chatId, (chat) => ({ ...chat, pending: others }));
      return pending.find((message) => message.clientId === clientId)?.body ?? "";
    },
    countUnsent: async () => Object.values<ChatState>(state.chats).flatMap(({ pending }) => pending).length,
    writeDraft: (chatId, body) =>
      change((known) => ({
        ...known,
        typed: { ...known.typed, [chatId]: { chatId, body, baseVersion: 0 } },
      })),
    forgetDevice: async ({ unsent }) => void asked.push(`forgetDevice ${unsent}`),
    markRead: (_, seq) => void asked.push(`markRead ${seq}`),
    dismissNotice: () => change((known) => ({ ...known, notices: [] })),
  };
}

function stateOf({ chats, messages, users, me }: Required<Omit<World, "answers">>): State {
  const people = [me, ...users, ...chats.flatMap(({ members }) => members.map(({ user }) => user))];
  return {
    connection: "online",
    me,
    isReady: true,
    chats: Object.fromEntries(chats.map((chat) => [chat.id, chatStateOf(chat, messages)])),
    users: Object.fromEntries(people.map((user) => [user.id, user])),
    presences: {},
    hasMoreChats: false,
    notices: [],
    drafts: {},
    typed: {},
    ownRev: 0,
    blockedIds: [],
    earlyMarks: {},
    removedAt: {},
  };
}

function chatStateOf(chat: Chat, all: readonly Message[]): ChatState {
  const messages = all.filter(({ chatId }) => chatId === chat.id);
  const { members, lastRev, ...rest } = chat;
  const lastSeq = messages.at(-1)?.seq ?? 0;
  return {
    ...rest,
    members: Object.fromEntries(members.map((member) => [member.user.id, member])),
    hasAllMembers: true,
    rev: lastRev,
    messages,
    lastMessage: messages.at(-1) ?? null,
    lastSeq,
    unreadCount: Math.max(0, lastSeq - chat.lastReadSeq),
    history: "ready",
    isLoadingOlder: false,
    isLeaving: false,
    typingIds: [],
    pending: [],
  };
}

function chatIn({ chats }: State, chatId: ChatId): ChatState {
  const chat = chats[chatId];
  if (!chat) throw new AppError("not_found");
  return chat;
}
