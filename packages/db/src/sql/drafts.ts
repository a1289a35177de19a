import type { Queryable } from "./queryable.ts";

export type DraftRow = { chatId: string; body: string; version: number; updatedAt: Date };
type Place = { userId: string; chatId: string };

const columns = `chat_id AS "chatId", body, version, updated_at AS "updatedAt"`;
/** What was typed into a chat that one has left is of no use. */
const isInChat = `EXISTS (
  SELECT 1 FROM members
  WHERE members.chat_id = drafts.chat_id AND members.user_id = drafts.user_id AND members.left_rev IS NULL
)`;

export async function findDraft(tx: Queryable, { userId, chatId }: Place): Promise<DraftRow | undefined> {
  const { rows } = await tx.query<DraftRow>(
    `SELECT ${columns} FROM drafts WHERE user_id = $1 AND chat_id = $2`,
    [userId, chatId],
  );
  return rows[0];
}

/** Stores the next version of a draft. Its person must be locked. */
export async function storeDraft(
  tx: Queryable,
  { userId, chatId, body, ownRev }: Place & { body: string; ownRev: number },
): Promise<DraftRow> {
  const { rows } = await tx.query<DraftRow>(
    `INSERT INTO drafts (user_id, chat_id, body, version, own_rev) VALUES ($1, $2, $3, 1, $4)
     ON CONFLICT (user_id, chat_id) DO UPDATE SET body = excluded.body, version = drafts.version + 1,
       own_rev = excluded.own_rev, updated_at = excluded.updated_at
     RETURNING ${columns}`,
    [userId, chatId, body, ownRev],
  );
  const [row] = rows;
  if (!row) throw new Error("the draft was not stored");
  return row;
}

/** A person's drafts that are not empty, the latest first. */
export async function listDrafts(db: Queryable, userId: string): Promise<DraftRow[]> {
  const { rows } = await db.query<DraftRow>({
    name: "list_drafts",
    text: `SELECT ${columns} FROM drafts WHERE user_id = $1 AND body <> '' AND ${isInChat}
      ORDER BY updated_at DESC, chat_id`,
    values: [userId],
  });
  return rows;
}

type Range = { userId: string; since: number; limit: number };

/** The drafts that changed after own rev `since`, in order of it, empty ones too. */
export async function listChangedDrafts(
  db: Queryable,
  { userId, since, limit }: Range,
): Promise<(DraftRow & { ownRev: number })[]> {
  const { rows } = await db.query<DraftRow & { ownRev: number }>({
    name: "list_changed_drafts",
    text: `SELECT ${columns}, own_rev AS "ownRev" FROM drafts
      WHERE user_id = $1 AND own_rev > $2 AND ${isInChat} ORDER BY own_rev LIMIT $3`,
    values: [userId, since, limit],
  });
  return rows;
}
