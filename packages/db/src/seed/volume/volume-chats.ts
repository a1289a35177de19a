import { createRandom, type Random } from "../create-random.ts";
import type { SeedChat, SeedMember, SeedUser } from "../seed-rows.ts";
import { uuidV7 } from "../uuid-v7.ts";
import { type Company, planCompanies } from "./plan-companies.ts";
import { shuffle } from "./shuffle.ts";
import { chatTime, lastMessageTime } from "./volume-calendar.ts";
import { volumeKey } from "./volume-key.ts";
import { titleEnds, titleStarts } from "./volume-names.ts";
import type { VolumeSize } from "./volume-size.ts";
import { zipfCounts } from "./zipf-counts.ts";

/** How members lag behind: most have read everything, many a little less, and some stopped long ago. */
const UP_TO_DATE_SHARE = 0.55;
const CLOSE_SHARE = 0.35;
const CLOSE_MOST_UNREAD = 60;

/** The chats of a volume with their members, in the order of their ids. Members come in falling order of read mark. */
export function volumeChats(size: VolumeSize, users: readonly SeedUser[]): SeedChat[] {
  const random = createRandom(`${volumeKey(size)} chats`);
  const companies = planCompanies({ users: size.users, chats: size.chats, random });
  const lastSeqs = shuffle(zipfCounts(size.messages, size.chats), random);
  return companies.map((company, index) => {
    const createdAt = chatTime(index, size.chats);
    const lastSeq = lastSeqs[index] ?? 0;
    const userIds = company.people.map((person) => users[person]?.id ?? "");
    return {
      id: uuidV7(createdAt, random),
      kind: company.kind,
      title: titleOf(company, random),
      lastSeq,
      createdAt,
      lastActivityAt: lastSeq === 0 ? createdAt : lastMessageTime(createdAt, random.unit()),
      members: planMembers({ kind: company.kind, userIds, lastSeq, random }),
    };
  });
}

function titleOf({ kind }: Company, random: Random): string | null {
  return kind === "direct" ? null : `${random.pick(titleStarts)} ${random.pick(titleEnds)}`;
}

type MembersPlan = { kind: Company["kind"]; userIds: string[]; lastSeq: number; random: Random };

/** The first one has read everything, so there is somebody who can have sent the last message. */
function planMembers({ kind, userIds, lastSeq, random }: MembersPlan): SeedMember[] {
  const marks = userIds.map((_, index) => (index === 0 ? lastSeq : readMark(lastSeq, random)));
  marks.sort((a, b) => b - a);
  return userIds.map((userId, index) => {
    const role = kind === "group" && index === 0 ? "owner" : "member";
    return { userId, role, lastReadSeq: marks[index] ?? 0 };
  });
}

function readMark(lastSeq: number, random: Random): number {
  const reader = random.unit();
  if (reader < UP_TO_DATE_SHARE) return lastSeq;
  if (reader < UP_TO_DATE_SHARE + CLOSE_SHARE) return Math.max(0, lastSeq - random.below(CLOSE_MOST_UNREAD));
  return Math.floor(lastSeq * random.unit());
}
