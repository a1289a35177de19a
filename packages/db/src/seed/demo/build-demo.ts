import { createRandom, type Random } from "../create-random.ts";
import type { SeedChat, SeedMember, SeedMessage, SeedUser } from "../seed-rows.ts";
import { uuidV7 } from "../uuid-v7.ts";
import type { DemoChat } from "./demo-chat.ts";
import { demoChats } from "./demo-chats.ts";
import { demoEmail } from "./demo-email.ts";
import { parseScript, type ScriptLine } from "./parse-script.ts";
import { type DemoHandle, people } from "./people.ts";
import { scheduleScenes } from "./schedule-scenes.ts";

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** When the first one signed up; the others followed, half a day apart. */
const FIRST_SIGN_UP_MS = 45 * DAY_MS;
const SIGN_UP_GAP_MS = 12 * HOUR_MS;
/** How long a chat was there before its first message. */
const CHAT_LEAD_MS = 20_000;

export type Demo = { users: SeedUser[]; chats: SeedChat[]; messages: SeedMessage[] };
export type DemoOptions = { now: number; seed: number; passwordHash: string };
type UserIds = ReadonlyMap<DemoHandle, string>;

/** Makes all rows of the demo. The same options make the same rows. */
export function buildDemo({ now, seed, passwordHash }: DemoOptions): Demo {
  const random = createRandom(`demo:${seed}`);
  const users = people.map((person, index): SeedUser => {
    const createdAt = now - FIRST_SIGN_UP_MS + index * SIGN_UP_GAP_MS;
    return {
      ...person,
      id: uuidV7(createdAt, random),
      email: demoEmail(person.handle),
      passwordHash,
      createdAt,
    };
  });
  const userIds: UserIds = new Map(people.map((person, index) => [person.handle, users[index]?.id ?? ""]));
  const chats = demoChats.map((chat) => buildChat({ chat, userIds, now, random }));
  return { users, chats: chats.map(({ row }) => row), messages: chats.flatMap(({ messages }) => messages) };
}

type ChatContext = { chat: DemoChat; userIds: UserIds; now: number; random: Random };

function buildChat({ chat, userIds, now, random }: ChatContext): { row: SeedChat; messages: SeedMessage[] } {
  const scenes = parseScript(chat.script);
  const lines = scenes.flatMap((scene) => scene.lines);
  const times = scheduleScenes({ scenes, now, random });
  const createdAt = (times[0] ?? now) - CHAT_LEAD_MS;
  const chatId = uuidV7(createdAt, random);
  const row: SeedChat = {
    id: chatId,
    kind: chat.kind,
    title: chat.title ?? null,
    lastSeq: lines.length,
    createdAt,
    lastActivityAt: times.at(-1) ?? createdAt,
    members: buildMembers(chat, lines, userIds),
  };
  const messages = lines.map((line, index): SeedMessage => {
    const at = times[index] ?? createdAt;
    const [id, clientId] = [uuidV7(at, random), uuidV7(at, random)];
    return {
      chatId,
      seq: index + 1,
      id,
      senderId: idOf(userIds, line.speaker),
      clientId,
      body: line.body,
      createdAt: at,
    };
  });
  return { row, messages };
}

function buildMembers(chat: DemoChat, lines: readonly ScriptLine[], userIds: UserIds): SeedMember[] {
  return chat.members.map((handle) => {
    const lastOwnSeq = lines.findLastIndex((line) => line.speaker === handle) + 1;
    const lastReadSeq = Math.max(lines.length - (chat.unread?.[handle] ?? 0), lastOwnSeq, 0);
    return { userId: idOf(userIds, handle), role: roleIn(chat, handle), lastReadSeq };
  });
}

function roleIn(chat: DemoChat, handle: DemoHandle): SeedMember["role"] {
  if (chat.kind === "direct") return "member";
  if (handle === chat.members[0]) return "owner";
  return chat.admins?.includes(handle) ? "admin" : "member";
}

function idOf(userIds: UserIds, handle: DemoHandle): string {
  const id = userIds.get(handle);
  if (!id) throw new Error(`Nobody in the demo is called ${handle}.`);
  return id;
}
