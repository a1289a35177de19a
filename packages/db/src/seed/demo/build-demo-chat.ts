import type { Random } from "../create-random.ts";
import type { SeedChat, SeedMember, SeedMessage } from "../seed-rows.ts";
import { uuidV7 } from "../uuid-v7.ts";
import type { DemoChat } from "./demo-chat.ts";
import { parseScript, type ScriptLine } from "./parse-script.ts";
import type { DemoHandle } from "./people.ts";
import { scheduleScenes } from "./schedule-scenes.ts";

/** How long a chat was there before its first message. */
const CHAT_LEAD_MS = 20_000;

/** Ids by handle. */
type UserIds = ReadonlyMap<string, string>;
type ChatOptions = { chat: DemoChat; userIds: UserIds; now: number; random: Random };

/** Makes the rows of one conversation: the chat with its members, and its messages. */
export function buildDemoChat({ chat, userIds, now, random }: ChatOptions) {
  const scenes = parseScript(chat.script);
  const lines = scenes.flatMap((scene) => scene.lines);
  const times = scheduleScenes({ scenes, now, random });
  const createdAt = (times[0] ?? now) - CHAT_LEAD_MS;
  const row: SeedChat = {
    id: uuidV7(createdAt, random),
    kind: chat.kind,
    title: chat.title ?? null,
    lastSeq: lines.length,
    createdAt,
    lastActivityAt: times.at(-1) ?? createdAt,
    members: buildMembers({ chat, lines, userIds }),
  };
  return { chat: row, messages: buildMessages({ chatId: row.id, lines, times, userIds, random }) };
}

type MembersOptions = { chat: DemoChat; lines: readonly ScriptLine[]; userIds: UserIds };

function buildMembers({ chat, lines, userIds }: MembersOptions): SeedMember[] {
  return chat.members.map((handle) => {
    const lastOwnSeq = lines.findLastIndex((line) => line.speaker === handle) + 1;
    const lastReadSeq = Math.max(lastOwnSeq, lines.length - (chat.unread?.[handle] ?? 0));
    return { userId: idOf(userIds, handle), role: roleIn(chat, handle), lastReadSeq };
  });
}

function roleIn(chat: DemoChat, handle: DemoHandle): SeedMember["role"] {
  if (chat.kind === "direct") return "member";
  if (handle === chat.members[0]) return "owner";
  return chat.admins?.includes(handle) ? "admin" : "member";
}

type MessagesOptions = {
  chatId: string;
  lines: readonly ScriptLine[];
  times: readonly number[];
  userIds: UserIds;
  random: Random;
};

function buildMessages({ chatId, lines, times, userIds, random }: MessagesOptions): SeedMessage[] {
  return lines.map(({ speaker, answered, body, reactions }, index) => {
    const createdAt = times[index] ?? 0;
    return {
      chatId,
      seq: index + 1,
      id: uuidV7(createdAt, random),
      senderId: idOf(userIds, speaker),
      clientId: uuidV7(createdAt, random),
      body,
      ...(answered && { replyToSeq: latestSeqOf(answered, lines.slice(0, index)) }),
      reactions: reactions.map(({ emoji, handles }) => ({
        emoji,
        userIds: handles.map((handle) => idOf(userIds, handle)),
      })),
      createdAt,
    };
  });
}

function latestSeqOf(handle: DemoHandle, lines: readonly ScriptLine[]): number {
  const index = lines.findLastIndex(({ speaker }) => speaker === handle);
  if (index < 0) throw new Error(`There is nothing of ${handle}'s to answer.`);
  return index + 1;
}

function idOf(userIds: UserIds, handle: DemoHandle): string {
  const id = userIds.get(handle);
  if (!id) throw new Error(`Nobody in the demo is called ${handle}.`);
  return id;
}
