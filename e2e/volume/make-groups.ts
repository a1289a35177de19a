import { randomUUID } from "node:crypto";
import type { ChatId, UserId } from "@parley/protocol";
import { load } from "./load.ts";

type Someone = { user: { id: UserId } };
type Groups = { owner: Someone; member: Someone; count: number };

/**
 * Makes the groups "Crew 1" and so on, which have one message each, written a minute after that of the one before; the
 * last was written now. Both have read all of them.
 *
 * @returns the id of the first
 */
export async function makeGroups(
  databaseUrl: string,
  { owner, member, count }: Groups,
): Promise<{ oldestId: ChatId }> {
  const oldestId = randomUUID() as ChatId;
  const ids = [oldestId, ...Array.from({ length: count - 1 }, () => randomUUID())];
  await load(databaseUrl, [
    [
      `CREATE TEMPORARY TABLE made ON COMMIT DROP AS
       SELECT id, n, now() - (cardinality($1::uuid[]) - n) * interval '1 minute' AS at
       FROM unnest($1::uuid[]) WITH ORDINALITY AS made (id, n)`,
      [ids],
    ],
    [
      `INSERT INTO chats (id, kind, title, last_seq, last_rev, members_rev, announced_read_seq, created_at, last_activity_at)
       SELECT id, 'group', 'Crew ' || n, 1, 2, 1, 1, at, at FROM made`,
      [],
    ],
    [
      `INSERT INTO members (chat_id, user_id, role, joined_at, last_read_seq, shown_read_seq, last_delivered_seq, rev)
       SELECT id, user_id, role, at, 1, 1, 1, 1
       FROM made, (VALUES ($1::uuid, 'owner'), ($2::uuid, 'member')) AS people (user_id, role)`,
      [owner.user.id, member.user.id],
    ],
    [
      `INSERT INTO messages (chat_id, seq, rev, id, sender_id, client_id, body, created_at)
       SELECT id, 1, 2, gen_random_uuid(), $1, gen_random_uuid()::text, 'Ahoy from crew ' || n, at FROM made`,
      [owner.user.id],
    ],
  ]);
  return { oldestId };
}
