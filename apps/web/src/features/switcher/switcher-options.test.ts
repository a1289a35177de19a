import type { ChatSummary } from "@parley/client";
import type { ChatId, User } from "@parley/protocol";
import { expect, it } from "vitest";
import { switcherOptions } from "./switcher-options.ts";

const ann = aUser("Ann Berg");
const bob = aUser("Bob Okafor");

function aUser(name: string): User {
  return { id: name, name, handle: name.split(" ")[0]?.toLowerCase() } as User;
}

function aChat(title: string, { unreadCount = 0, otherUser = null as User | null } = {}): ChatSummary {
  const chat = { mine: { isMarkedUnread: false, mutedUntil: null } };
  return { id: title, title, unreadCount, otherUser, chat } as unknown as ChatSummary;
}

const known = { chats: [] as ChatSummary[], users: [] as User[], found: [] as User[], openChatId: null };
const ids = (typed: string, some: Partial<typeof known>) =>
  switcherOptions(typed, { ...known, ...some }).map(({ id }) => id);

it("shows unread chats first while nothing is typed, each the most recent first, and not the open one", () => {
  const chats = [
    aChat("Open"),
    aChat("Old"),
    aChat("New", { unreadCount: 2 }),
    aChat("News", { unreadCount: 1 }),
  ];
  const openChatId = "Open" as ChatId;
  expect(switcherOptions("", { ...known, chats, openChatId }).map(({ id }) => id)).toEqual([
    "New",
    "News",
    "Old",
  ]);
});

it("finds people whom one has no chat with, behind the chats, each once", () => {
  const chats = [aChat("Ann Berg", { otherUser: ann }), aChat("Annual report")];
  const anna = aUser("Anna Lind");
  expect(ids("ann", { chats, users: [ann, anna, bob], found: [anna, ann] })).toEqual([
    "Ann Berg",
    "Annual report",
    "Anna Lind",
  ]);
});

it("shows of a thousand chats as many as one can look through", () => {
  const chats = Array.from({ length: 1_000 }, (_, index) => aChat(`Чат номер ${index}`));
  expect(ids("номер", { chats })).toHaveLength(50);
  expect(ids("номер 999", { chats })).toEqual(["Чат номер 999"]);
});
