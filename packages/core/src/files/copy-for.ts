import { copyFile } from "@parley/db/sql/files";
import { transaction } from "@parley/db/sql/queryable";
import type { FileId } from "@parley/protocol";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { newId } from "../new-id.ts";
import { refuseMuchToday } from "./refuse-much-today.ts";

/**
 * A file belongs to one message and goes with it, so whoever forwards one sends a copy.
 * @returns the id of a file that the actor can send @throws AppError rate_limited
 */
export async function copyFor(
  { userId: ownerId }: Actor,
  fromId: string,
  { db }: Pick<Core, "db">,
): Promise<FileId> {
  await refuseMuchToday(db.pool, ownerId);
  const id = newId<FileId>();
  await transaction(db.pool, (tx) => copyFile(tx, { fromId, id, ownerId }));
  return id;
}
