import { listAuditEntries } from "@parley/db/sql/audit-log";
import type { AuditAction } from "@parley/protocol";
import * as z from "zod/mini";
import { requireServerAdmin } from "../access.ts";
import { decodeCursor } from "../cursor.ts";
import { type Implementation, unchanged } from "../operation.ts";
import { pageOf } from "./page-of.ts";
import { peopleById } from "./people-by-id.ts";

const Place = z.tuple([z.uuid()]);

export const auditAdmin: Implementation<"admin.audit"> = async (actor, input, { db }) => {
  await requireServerAdmin(db.pool, actor);
  const { limit, cursor, actorId, targetId, action } = input;
  const before = decodeCursor(Place, cursor)?.[0] ?? null;
  const rows = await listAuditEntries(db.pool, { actorId, targetId, action, before, limit: limit + 1 });
  const { page, nextCursor } = pageOf(rows, { limit, place: ({ id }) => [id] });
  const people = await peopleById(
    db.pool,
    page.flatMap((row) => [row.actorId, row.targetId]),
  );
  const entries = page.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    actor: people.one(row.actorId),
    action: row.action as AuditAction,
    target: people.maybe(row.targetId),
    details: { ...row.details },
    address: row.address,
    userAgent: row.userAgent,
  }));
  return unchanged({ entries, nextCursor });
};
