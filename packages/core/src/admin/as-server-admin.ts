import { type Queryable, transaction } from "@parley/db/sql/queryable";
import { lockServerAdmins } from "@parley/db/sql/server-admins";
import { requireServerAdmin } from "../access.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";

/**
 * What an admin of the server does, in one transaction: what it changes and its entry in the audit log. Admins do it
 * one after the other, and one who was demoted meanwhile does it no more.
 * @throws AppError forbidden for everybody else
 */
export async function asServerAdmin<Result>(
  { db }: Core,
  actor: Actor,
  act: (tx: Queryable) => Promise<Result>,
): Promise<Result> {
  // First without the lock: nobody else may hold the admins up.
  await requireServerAdmin(db.pool, actor);
  return transaction(db.pool, async (tx) => {
    await lockServerAdmins(tx);
    await requireServerAdmin(tx, actor);
    return act(tx);
  });
}
