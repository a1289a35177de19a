import { type JsonColumns, jsonColumns } from "./json-columns.ts";
import type { MemberRow, UserRow } from "./members.ts";

/** A member of a chat that is shown. */
export type ShownMember = Omit<MemberRow, "chatId" | "rev" | "hasLeft">;

type Shown = Omit<ShownMember, "user"> & { place: number; userId: string };
type Crowd = { place: number; count: number };

/** The first members of all chats of a page, in the order in which each chat shows them. */
export type FirstMembers = {
  shown: JsonColumns<Shown>;
  /** Everybody in `shown`, once. */
  people: JsonColumns<UserRow>;
  /** The chats that may have more members than are shown. */
  crowds: JsonColumns<Crowd>;
};

/**
 * The tables `shown` and `first_members` for a WITH after `page`, which has the `id` and the `place` of each chat, from 1.
 * `first_members` has one row with `columns`, a `FirstMembers`: the first $2 active members, oldest first, the person $1
 * before all. Only where as many are shown are all of them counted.
 */
export const firstMembers = `
  shown AS MATERIALIZED (
    SELECT page.place, page.id AS chat_id, member.* FROM page CROSS JOIN LATERAL (
      SELECT user_id, role, joined_seq, shown_read_seq, greatest(last_delivered_seq, shown_read_seq) AS delivered_seq
      FROM members WHERE chat_id = page.id AND left_rev IS NULL
      ORDER BY (user_id = $1) DESC, joined_at, user_id LIMIT $2
    ) AS member
  ),
  people AS (SELECT users.* FROM users WHERE id = ANY (ARRAY(SELECT DISTINCT user_id FROM shown))),
  crowds AS (
    SELECT place, (
      SELECT count(*)::integer FROM members WHERE members.chat_id = shown.chat_id AND members.left_rev IS NULL
    ) AS count
    FROM shown GROUP BY place, chat_id HAVING count(*) = $2
  ),
  first_members AS (
    SELECT json_build_object(
      'shown', (SELECT ${jsonColumns<Shown>({
        place: "place",
        userId: "user_id",
        role: "role",
        joinedSeq: "joined_seq",
        lastReadSeq: "shown_read_seq",
        lastDeliveredSeq: "delivered_seq",
      })} FROM shown),
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

/** What a chat shows of its members, and how many it has. */
export type MembersOfChat = { members: ShownMember[]; memberCount: number };

/** The members of each chat of a page, in the order of the page. */
export function membersByPlace({ shown, people, crowds }: FirstMembers): MembersOfChat[] {
  const users = new Map(people.id.map((id, index) => [id, userAt(people, index)]));
  const chats: MembersOfChat[] = [];
  shown.place.forEach((place, index) => {
    chats[place - 1] ??= { members: [], memberCount: 0 };
    const chat = chats[place - 1] as MembersOfChat;
    chat.members.push(memberAt(shown, index, users));
    chat.memberCount += 1;
  });
  crowds.place.forEach((place, index) => {
    const chat = chats[place - 1];
    if (chat) chat.memberCount = crowds.count[index] ?? chat.memberCount;
  });
  return chats;
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

const memberAt = (shown: JsonColumns<Shown>, index: number, users: ReadonlyMap<string, UserRow>) =>
  ({
    user: users.get(shown.userId[index] ?? ""),
    role: shown.role[index],
    joinedSeq: shown.joinedSeq[index],
    lastReadSeq: shown.lastReadSeq[index],
    lastDeliveredSeq: shown.lastDeliveredSeq[index],
  }) as ShownMember;
