import { createHash } from "node:crypto";
import {
  type ChatId,
  EXPORT_VERSION,
  type Message,
  type MessageId,
  type Role,
  type UserId,
} from "@parley/protocol";
import * as z from "zod/mini";
import type { ImportEntry } from "./import-entry.ts";
import { ImportError } from "./import-error.ts";
import { type Fixture, type FixtureChat, parseFixture } from "./parse-fixture.ts";

const FIRST_REV = 1;

/** One JSON object `{ users, chats, messages }` as the lines of an export. The same fixture gives the same ids. */
export function* readFixture(text: string): Generator<ImportEntry> {
  const fixture = parseFixture(text);
  const ids = userIds(fixture);
  for (const chat of fixture.chats) yield* chatEntries(fixture, chat, ids);
  if (fixture.chats.length === 0) yield* [header, ...peopleEntries(fixture, ids), end(0)];
}

const header: ImportEntry = {
  place: "the fixture",
  line: { type: "header", format: "parley-chat", version: EXPORT_VERSION },
};
const end = (messages: number): ImportEntry => ({ place: "the fixture", line: { type: "end", messages } });

type UserIds = ReadonlyMap<string, UserId>;

/** People go by their id in the fixture, or by handle. */
function userIds({ users }: Fixture): UserIds {
  return new Map(
    users.flatMap(({ id, handle }) => {
      const userId = idOf<UserId>(`user ${handle}`, id);
      return [...(id === undefined ? [] : [[String(id), userId] as const]), [handle, userId] as const];
    }),
  );
}

function* peopleEntries({ users }: Fixture, ids: UserIds): Generator<ImportEntry> {
  for (const [index, user] of users.entries()) {
    const { handle, name = handle, about = "", avatar = null, email, password } = user;
    const id = find(ids, handle, `users.${index}`);
    const line = { type: "person" as const, id, name, handle, about, avatar, isBot: false, email, password };
    yield { place: `users.${index}`, line };
  }
}

function* chatEntries(fixture: Fixture, chat: FixtureChat, ids: UserIds): Generator<ImportEntry> {
  const place = `chats.${fixture.chats.indexOf(chat)}`;
  const chatId = idOf<ChatId>(`chat ${chat.id}`, chat.id);
  const messages = [...messageEntries(fixture, { chat, chatId, ids })];
  const memberIds = [...new Set(chat.members.map((key) => find(ids, key, place)))].sort();
  const ownerId = find(ids, chat.members[0] ?? "", place);
  const isDirect = chat.title == null && memberIds.length === 2;
  const createdAt = new Date(chat.createdAt ?? FIRST_TIME).toISOString();
  const roleOf = (userId: UserId): Role => (!isDirect && userId === ownerId ? "owner" : "member");
  yield* [header, ...peopleEntries(fixture, ids)];
  yield {
    place,
    line: {
      type: "chat",
      id: chatId,
      kind: isDirect ? "direct" : "group",
      title: isDirect ? null : (chat.title ?? String(chat.id)),
      description: "",
      avatar: null,
      hasOpenHistory: true,
      createdAt,
      lastSeq: messages.length,
      lastRev: messages.length + FIRST_REV,
      membersRev: FIRST_REV,
      infoRev: 0,
      members: memberIds.map((userId) => ({
        userId,
        role: roleOf(userId),
        joinedAt: createdAt,
        joinedSeq: 0,
        historyAfterSeq: 0,
        leftRev: null,
        rev: FIRST_REV,
      })),
    },
  };
  yield* messages;
  yield end(messages.length);
}

/** Where nothing says when something was, only the order counts. */
const FIRST_TIME = "2020-01-01T00:00:00.000Z";

type InChat = { chat: FixtureChat; chatId: ChatId; ids: UserIds };

function* messageEntries({ messages }: Fixture, { chat, chatId, ids }: InChat): Generator<ImportEntry> {
  let seq = 0;
  let createdAt = new Date(chat.createdAt ?? FIRST_TIME).toISOString();
  for (const [index, message] of messages.entries()) {
    if (String(message.chat) !== String(chat.id)) continue;
    seq += 1;
    createdAt = new Date(message.createdAt ?? createdAt).toISOString();
    const place = `messages.${index}`;
    const line: Message & { type: "message" } = {
      type: "message",
      ...plain,
      chatId,
      seq,
      rev: seq + FIRST_REV,
      id: idOf<MessageId>(`message ${chat.id} ${seq}`),
      senderId: find(ids, message.sender, place),
      clientId: `fixture ${seq}`,
      body: message.body,
      createdAt,
    };
    yield { place, line };
  }
}

const plain = {
  kind: "text",
  editedAt: null,
  deletedAt: null,
  replyToSeq: null,
  forwardedFrom: null,
  mentions: [],
  mentionsAll: false,
  reactions: [],
  pinnedAt: null,
  file: null,
  system: null,
  hidden: false,
} satisfies Partial<Message>;

function find(ids: UserIds, key: string | number, place: string): UserId {
  const id = ids.get(String(key));
  if (!id) throw new ImportError(`at ${place}: there is no user "${key}" in the file.`);
  return id;
}

/** Ids that are UUIDs already stay; others give a UUID v8 (RFC 9562) of what they name. */
function idOf<Id extends string>(name: string, id?: string | number): Id {
  const given = z.uuid().safeParse(id);
  if (given.success) return given.data.toLowerCase() as Id;
  const hex = createHash("sha256").update(`parley fixture ${name}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}` as Id;
}
