import { applyBlocks } from "./blocks.ts";
import type { Role } from "./members.ts";
import type { Queryable } from "./queryable.ts";

/** The first rev of every chat: that its first members are in it. */
export const FIRST_REV = 1;

type NewChat = {
  id: string;
  kind: "direct" | "group";
  title: string | null;
  directKey: string | null;
  members: readonly { userId: string; role: Role }[];
};

/** Stores a chat with its members. @returns false when the two people have a direct chat already. */
export async function insertChat(
  tx: Queryable,
  { id, kind, title, directKey, members }: NewChat,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO chats (id, kind, title, direct_key, last_rev, members_rev) VALUES ($1, $2, $3, $4, $5, $5)
     ON CONFLICT (direct_key) DO NOTHING`,
    [id, kind, title, directKey, FIRST_REV],
  );
  if (rowCount === 0) return false;
  await tx.query(
    `INSERT INTO members (chat_id, user_id, role, rev, own_rev, has_receipts)
     SELECT $1, m.user_id, m.role, $4, own.own_rev,
       CASE WHEN $5 THEN bool_and(own.has_receipts) OVER () ELSE own.has_receipts END
     FROM unnest($2::uuid[], $3::text[]) AS m (user_id, role)
     JOIN bump_own_revs($2) AS own ON own.user_id = m.user_id`,
    [id, members.map(({ userId }) => userId), members.map(({ role }) => role), FIRST_REV, kind === "direct"],
  );
  if (kind === "direct") await applyBlocks(tx, id);
  return true;
}

/** The id of the direct chat with this key. */
export async function findDirectChat(db: Queryable, directKey: string): Promise<string | undefined> {
  const { rows } = await db.query<{ id: string }>("SELECT id FROM chats WHERE direct_key = $1", [directKey]);
  return rows[0]?.id;
}
