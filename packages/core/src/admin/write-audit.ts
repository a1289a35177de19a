import { insertAuditEntry } from "@parley/db/sql/audit-log";
import type { Queryable } from "@parley/db/sql/queryable";
import type { AuditAction, UserId } from "@parley/protocol";
import type { Actor } from "../actor.ts";
import { newId } from "../new-id.ts";

type Deed = {
  action: AuditAction;
  targetId?: UserId;
  /** Nothing personal: it can never be taken out again. */
  details?: Readonly<Record<string, string>>;
};

/** Writes down what an admin does, in the transaction in which he does it. */
export function writeAudit(
  tx: Queryable,
  { userId, address, userAgent }: Actor,
  { action, targetId, details = {} }: Deed,
): Promise<void> {
  const where = { address, userAgent };
  return insertAuditEntry(tx, {
    id: newId(),
    actorId: userId,
    action,
    targetId: targetId ?? null,
    details,
    ...where,
  });
}
