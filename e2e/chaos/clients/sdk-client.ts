import { type ChatState, type Client, createClient } from "@parley/client";
import type { ChatId } from "@parley/protocol";
import type { ChaosClient, ClientOptions } from "./chaos-client.ts";
import { createOutstanding, type Outstanding } from "./outstanding.ts";
import { toldCall } from "./told-call.ts";
import { seenMessage, type View } from "./view.ts";

type Storage = NonNullable<Parameters<typeof createClient>[0]["storage"]>;

type SdkOptions = ClientOptions & {
  /** What outlives a crash of this client, and what its owner still waits for. */
  storage?: Storage;
  outstanding?: Outstanding;
};

export type SdkClient = ChaosClient & {
  /** Ends like a process that is killed: nothing that comes after is noticed. */
  kill(): void;
};

/** The SDK of web and terminal, as they use it. */
export function createSdkClient(options: SdkOptions): SdkClient {
  const { name, person, webUrl, journal, storage } = options;
  const authorization = async () => ({ authorization: `Bearer ${person.accessToken}` });
  const client = createClient({ baseUrl: webUrl, authorization, ...(storage && { storage }) });
  const about = { client: name, userId: person.id };
  const { outstanding = createOutstanding(about, journal) } = options;
  let isKilled = false;
  let known: Readonly<Record<ChatId, ChatState>> = {};
  client.subscribe(look);

  function look(): void {
    const { chats } = client.getState();
    if (chats === known || isKilled) return;
    const before = known;
    known = chats;
    for (const chat of Object.values<ChatState>(chats))
      if (chat !== before[chat.id]) notice(chat, before[chat.id]);
    for (const id of Object.keys(before) as ChatId[]) if (!chats[id]) lose(id);
  }

  function notice(chat: ChatState, before: ChatState | undefined): void {
    const { id: chatId, rev } = chat;
    if (rev !== before?.rev)
      journal.write({ ...about, kind: "RX", op: before ? "applied" : "loaded", chatId, rev });
    if (chat.history === "none") client.openChat(chatId).catch(() => {});
    outstanding.settle(chat, person.id);
  }

  function lose(chatId: ChatId): void {
    journal.write({ ...about, kind: "RX", op: "gone", chatId });
    const notice = client.getState().notices.find((each) => each.chatId === chatId);
    outstanding.giveUp(chatId, notice?.unsent ?? []);
    client.dismissNotice(chatId);
  }

  return {
    name,
    person,
    async start() {
      client.start();
      await until(client, () => client.getState().connection === "online" && isLoaded(client));
    },
    async stop() {
      client.stop();
    },
    kill() {
      isKilled = true;
      client.stop();
    },
    typing: () => Object.values<ChatState>(client.getState().chats).flatMap(({ typingIds }) => typingIds),
    isOnline: () => client.getState().connection === "online",
    send(chatId, body) {
      const clientId = client.send(chatId, body);
      outstanding.add({ chatId, clientId, body });
    },
    read: (chatId, seq) => client.markRead(chatId, seq),
    call: toldCall(client.call, { name, userId: person.id }, journal),
    chatIds: () => loadedIds(client),
    rev: (chatId) => client.getState().chats[chatId]?.rev,
    view(chatId) {
      const chat = client.getState().chats[chatId];
      return chat && viewOf(chat);
    },
    unanswered: outstanding.count,
  };
}

function loadedIds(client: Client): ChatId[] {
  const chats = Object.values<ChatState>(client.getState().chats);
  return chats.filter(({ history }) => history === "ready").map(({ id }) => id);
}

function isLoaded(client: Client): boolean {
  return loadedIds(client).length === Object.keys(client.getState().chats).length;
}

function until(client: Client, isDone: () => boolean): Promise<void> {
  if (isDone()) return Promise.resolve();
  return new Promise((resolve) => {
    const unsubscribe = client.subscribe(() => {
      if (!isDone()) return;
      unsubscribe();
      resolve();
    });
  });
}

function viewOf(chat: ChatState): View {
  const { rev, title, lastSeq, lastReadSeq, unreadCount, members, messages } = chat;
  return {
    rev,
    title,
    lastSeq,
    lastRead: lastReadSeq,
    unread: unreadCount,
    first: messages[0]?.seq ?? 1,
    members: Object.fromEntries(
      Object.values(members).map(({ user, role, lastReadSeq: mark }) => [user.id, [role, mark]]),
    ),
    messages: messages.map(seenMessage),
  };
}
