import { lockStanding, type Standing } from "@parley/db/sql/admin-people";
import type { Queryable } from "@parley/db/sql/queryable";
import { hasOtherServerAdmin } from "@parley/db/sql/server-admins";
import { AppError, type UserId } from "@parley/protocol";

/** What somebody is to the server, locked. @throws AppError not_found for bots and deleted accounts as well */
export async function standingOf(tx: Queryable, userId: UserId): Promise<Standing> {
  const standing = await lockStanding(tx, userId);
  if (!standing) throw new AppError("not_found");
  return standing;
}

/** @throws AppError conflict for the only one who looks after the server */
export async function refuseLastAdmin(tx: Queryable, userId: UserId): Promise<void> {
  const isLast = !(await hasOtherServerAdmin(tx, userId));
  if (isLast) throw new AppError("conflict", { message: LAST_ADMIN });
}

const LAST_ADMIN = "This is the only admin of the server. Make somebody else an admin first.";
