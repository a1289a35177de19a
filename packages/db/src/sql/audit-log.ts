import type { Queryable } from "./queryable.ts";

export type NewAuditEntry = {
  id: string;
  actorId: string;
  action: string;
  targetId: string | null;
  details: Readonly<Record<string, string>>;
  address: string;
  userAgent: string;
};
export type AuditRow = NewAuditEntry & { at: Date };

/** In the transaction of what it tells of: there is neither without the other. */
export async function insertAuditEntry(tx: Queryable, entry: NewAuditEntry): Promise<void> {
  const { id, actorId, action, targetId, details, address, userAgent } = entry;
  await tx.query(
    `INSERT INTO audit_log (id, actor_id, action, target_id, details, address, user_agent)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, actorId, action, targetId, JSON.stringify(details), address, userAgent],
  );
}

type Wanted = {
  actorId: string | undefined;
  targetId: string | undefined;
  action: string | undefined;
  /** Only what is older than this entry. */
  before: string | null;
  limit: number;
};

/** One page, the latest first. */
export async function listAuditEntries(db: Queryable, wanted: Wanted): Promise<AuditRow[]> {
  const { actorId, targetId, action, before, limit } = wanted;
  const { rows } = await db.query<AuditRow>(
    `SELECT id, at, actor_id AS "actorId", action, target_id AS "targetId", details, address,
       user_agent AS "userAgent"
     FROM audit_log
     WHERE ($1::uuid IS NULL OR actor_id = $1) AND ($2::uuid IS NULL OR target_id = $2)
       AND ($3::text IS NULL OR action = $3) AND ($4::uuid IS NULL OR id < $4)
     ORDER BY id DESC LIMIT $5`,
    [actorId ?? null, targetId ?? null, action ?? null, before, limit],
  );
  return rows;
}
