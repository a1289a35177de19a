import type { Queryable } from "./queryable.ts";

/** A message as it stood when somebody reported it, or one beside it. */
export type ContextRow = {
  seq: number;
  senderId: string;
  senderName: string;
  body: string;
  createdAt: string;
  isReported: boolean;
};

export type NewReport = {
  id: string;
  reporterId: string;
  subjectId: string;
  chatId: string | null;
  seq: number | null;
  reason: string;
  note: string;
  context: readonly ContextRow[];
};

export type ReportRow = Omit<NewReport, "seq"> & {
  createdAt: Date;
  resolvedAt: Date | null;
  resolvedBy: string | null;
  outcome: string | null;
};

type Surroundings = { chatId: string; seq: number; userId: string; afterSeq: number; around: number };

/** A message and those around it, as far as this person sees them; deleted ones and the system's are left out. */
export async function readSurroundings(tx: Queryable, place: Surroundings): Promise<ContextRow[]> {
  const { rows } = await tx.query<Omit<ContextRow, "createdAt"> & { createdAt: Date }>(
    `SELECT messages.seq, sender_id AS "senderId", users.name AS "senderName",
       concat_ws(E'\\n', '📎 ' || (file->>'name'), nullif(body, '')) AS body,
       messages.created_at AS "createdAt", messages.seq = $2::bigint AS "isReported"
     FROM messages JOIN users ON users.id = messages.sender_id
     WHERE messages.chat_id = $1 AND messages.seq BETWEEN $2::bigint - $5 AND $2::bigint + $5
       AND messages.seq > $4 AND messages.kind = 'text' AND messages.deleted_at IS NULL
       AND NOT EXISTS (SELECT FROM hidden_messages AS hidden
         WHERE hidden.chat_id = $1 AND hidden.user_id = $3 AND hidden.seq = messages.seq)
     ORDER BY messages.seq`,
    [place.chatId, place.seq, place.userId, place.afterSeq, place.around],
  );
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

export async function countOpenReports(db: Queryable, reporterId: string): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    "SELECT count(*)::integer AS count FROM reports WHERE reporter_id = $1 AND resolved_at IS NULL",
    [reporterId],
  );
  return rows[0]?.count ?? 0;
}

type Matter = Pick<NewReport, "reporterId" | "subjectId" | "chatId" | "seq">;

/** The person's own report of the same that waits already. */
export async function findOpenReport(tx: Queryable, matter: Matter): Promise<string | undefined> {
  const { rows } = await tx.query<{ id: string }>(
    `SELECT id FROM reports WHERE resolved_at IS NULL AND reporter_id = $1 AND subject_id = $2
       AND chat_id IS NOT DISTINCT FROM $3 AND seq IS NOT DISTINCT FROM $4`,
    [matter.reporterId, matter.subjectId, matter.chatId, matter.seq],
  );
  return rows[0]?.id;
}

export async function insertReport(tx: Queryable, report: NewReport): Promise<void> {
  const { id, reporterId, subjectId, chatId, seq, reason, note, context } = report;
  await tx.query(
    `INSERT INTO reports (id, reporter_id, subject_id, chat_id, seq, reason, note, context)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, reporterId, subjectId, chatId, seq, reason, note, JSON.stringify(context)],
  );
}

type Wanted = { show: "open" | "resolved"; before: string | null; limit: number };
const shown = { open: "resolved_at IS NULL", resolved: "resolved_at IS NOT NULL" } as const;

/** One page, the latest first. */
export async function listReports(db: Queryable, { show, before, limit }: Wanted): Promise<ReportRow[]> {
  const { rows } = await db.query<ReportRow>(
    `SELECT id, reporter_id AS "reporterId", subject_id AS "subjectId", chat_id AS "chatId", reason, note, context,
       created_at AS "createdAt", resolved_at AS "resolvedAt", resolved_by AS "resolvedBy", outcome
     FROM reports WHERE ${shown[show]} AND ($1::uuid IS NULL OR id < $1) ORDER BY id DESC LIMIT $2`,
    [before, limit],
  );
  return rows;
}

/** Closes a report, and deletes the messages from it. @returns whom it was about; nothing when none waits with this id */
export async function resolveReportRow(
  tx: Queryable,
  { id, resolvedBy, outcome }: { id: string; resolvedBy: string; outcome: string },
): Promise<string | undefined> {
  const { rows } = await tx.query<{ subjectId: string }>(
    `UPDATE reports SET resolved_at = now(), resolved_by = $2, outcome = $3, context = '[]'
     WHERE id = $1 AND resolved_at IS NULL RETURNING subject_id AS "subjectId"`,
    [id, resolvedBy, outcome],
  );
  return rows[0]?.subjectId;
}
