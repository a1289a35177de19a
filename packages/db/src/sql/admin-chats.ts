import type { Queryable } from "./queryable.ts";

export type AdminChatRow = {
  id: string;
  title: string;
  ownerId: string | null;
  memberCount: number;
  messageCount: number;
  createdAt: Date;
  lastActivityAt: Date;
};

type Wanted = { query: string; after: { at: string; id: string } | null; limit: number };

/** One page of groups, the latest first: their size and their owner, and nothing of what is in them. People are counted of the page's alone. */
export async function listAdminChats(
  db: Queryable,
  { query, after, limit }: Wanted,
): Promise<AdminChatRow[]> {
  const prefix = `${query.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  const { rows } = await db.query<AdminChatRow>(
    `WITH page AS MATERIALIZED (
       SELECT * FROM chats
       WHERE kind = 'group' AND (lower(title) LIKE $1 OR lower(title) LIKE '% ' || $1)
         AND ($2::timestamptz IS NULL OR (last_activity_at, id) < ($2, $3::uuid))
       ORDER BY last_activity_at DESC, id DESC LIMIT $4
     )
     SELECT page.id, coalesce(page.title, '') AS title, page.last_seq AS "messageCount",
       page.created_at AS "createdAt", page.last_activity_at AS "lastActivityAt", people.*
     FROM page CROSS JOIN LATERAL (
       SELECT count(*)::integer AS "memberCount",
         (array_agg(user_id ORDER BY joined_at, user_id) FILTER (WHERE role = 'owner'))[1] AS "ownerId"
       FROM members WHERE members.chat_id = page.id AND left_rev IS NULL
     ) AS people
     ORDER BY page.last_activity_at DESC, page.id DESC`,
    [prefix, after?.at ?? null, after?.id ?? null, limit],
  );
  return rows;
}
