import { copyFile } from "@parley/db/sql/files";
import { AppError, type FileId } from "@parley/protocol";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { newId } from "../new-id.ts";
import { ofToday } from "./of-today.ts";

/**
 * A file belongs to one message and goes with it, so whoever forwards one sends a copy.
 * @returns the id of a file that the actor can send @throws AppError rate_limited; conflict when the message was deleted
 */
export async function copyFor(
  { userId: ownerId }: Actor,
  fromId: string,
  { db }: Pick<Core, "db">,
): Promise<FileId> {
  const id = newId<FileId>();
  const isCopied = await ofToday({ db }, ownerId, (tx) => copyFile(tx, { fromId, id, ownerId }));
  if (!isCopied) throw new AppError("conflict", { message: "This message has been deleted." });
  return id;
}
