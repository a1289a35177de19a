import { type JsonColumns, jsonColumns } from "./json-columns.ts";
import type { MemberRow, UserRow } from "./members.ts";

/** A member of a chat that is shown. */
export type ShownMember = Omit<MemberRow, "chatId" | "rev" | "hasLeft">;

type Other = Omit<ShownMember, "user"> & { place: number; userId: string };
type Crowd = { place: number; count: number };

/** The first members of all chats of a page but the person who asks, in the order in which each chat shows them. */
export type FirstMembers = {
  others: JsonColumns<Other>;
  /** Everybody in `others`, and the person, once. */
  people: JsonColumns<UserRow>;
  /** The chats that may have more members than these. */
  crowds: JsonColumns<Crowd>;
};

/**
 * The tables `others` and `first_members` for a WITH after `page`, which has the `id` and the `place` of each chat, from 1.
 * `first_members` has one row with `columns`, a `FirstMembers`: of the first $2 active members, oldest first, all but the
 * person $1. Only where there may be more are all of them counted.
 */
// He is left out after the LIMIT, so that Postgres takes the first from the index in their order and reads no more.
export const firstMembers = `
  others AS MATERIALIZED (
    SELECT page.place, page.id AS chat_id, member.* FROM page CROSS JOIN LATERAL (
      SELECT user_id, role, joined_seq, shown_read_seq, greatest(last_delivered_seq, shown_read_seq) AS delivered_seq
      FROM members WHERE chat_id = page.id AND left_rev IS NULL ORDER BY joined_at, user_id LIMIT $2
    ) AS member WHERE user_id <> $1
  ),
  people AS (SELECT users.* FROM users WHERE id = ANY (ARRAY(SELECT user_id FROM others UNION SELECT $1))),
  crowds AS (
    SELECT place, (
      SELECT count(*)::integer FROM members WHERE members.chat_id = others.chat_id AND members.left_rev IS NULL
    ) AS count
    FROM others GROUP BY place, chat_id HAVING count(*) >= $2 - 1
  ),
  first_members AS (
    SELECT json_build_object(
      'others', (SELECT ${jsonColumns<Other>({
        place: "place",
        userId: "user_id",
        role: "role",
        joinedSeq: "joined_seq",
        lastReadSeq: "shown_read_seq",
        lastDeliveredSeq: "delivered_seq",
      })} FROM others),
      'people', (SELECT ${jsonColumns<UserRow>({
        id: "id",
        name: "name",
        handle: "handle",
        about: "about",
        avatar: "avatar",
        isBot: "is_bot",
      })} FROM people),
      'crowds', (SELECT ${jsonColumns<Crowd>({ place: "place", count: "count" })} FROM crowds)
    ) AS columns
  )`;

/** What a chat has of members beside the person who asks. */
export type OthersOfChat = { others: ShownMember[]; memberCount: number };

/** The person who asks, and the others of each chat of a page, in the order of the page. */
export function othersByPlace(
  { others, people, crowds }: FirstMembers,
  userId: string,
): { user: UserRow; chats: OthersOfChat[] } {
  const users = new Map(people.id.map((id, index) => [id, userAt(people, index)]));
  const chats: OthersOfChat[] = [];
  others.place.forEach((place, index) => {
    chats[place - 1] ??= { others: [], memberCount: 1 };
    const chat = chats[place - 1] as OthersOfChat;
    chat.others.push(memberAt(others, index, users));
    chat.memberCount += 1;
  });
  crowds.place.forEach((place, index) => {
    const chat = chats[place - 1];
    if (chat) chat.memberCount = crowds.count[index] ?? chat.memberCount;
  });
  return { user: users.get(userId) as UserRow, chats };
}

// All columns are of one length: TypeScript cannot see that no index of one is missing in another.

const userAt = ({ id, name, handle, about, avatar, isBot }: JsonColumns<UserRow>, index: number) =>
  ({
    id: id[index],
    name: name[index],
    handle: handle[index],
    about: about[index],
    avatar: avatar[index],
    isBot: isBot[index],
  }) as UserRow;

const memberAt = (others: JsonColumns<Other>, index: number, users: ReadonlyMap<string, UserRow>) =>
  ({
    user: users.get(others.userId[index] ?? ""),
    role: others.role[index],
    joinedSeq: others.joinedSeq[index],
    lastReadSeq: others.lastReadSeq[index],
    lastDeliveredSeq: others.lastDeliveredSeq[index],
  }) as ShownMember;
