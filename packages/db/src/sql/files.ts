import type { FileRow } from "./messages.ts";
import type { Queryable } from "./queryable.ts";

type NewFile = Pick<FileRow, "id" | "name" | "type" | "size"> & { ownerId: string };

/** A file that is being uploaded: nobody can send it yet. */
export async function insertFile(db: Queryable, { id, ownerId, name, type, size }: NewFile): Promise<void> {
  await db.query("INSERT INTO files (id, owner_id, name, type, size) VALUES ($1, $2, $3, $4, $5)", [
    id,
    ownerId,
    name,
    type,
    size,
  ]);
}

type Part = { fileId: string; number: number };

/** @throws the database's error when the file is gone */
export async function insertFilePart(db: Queryable, part: Part & { bytes: Buffer }): Promise<void> {
  await db.query({
    name: "insert_file_part",
    text: "INSERT INTO file_parts (file_id, number, bytes) VALUES ($1, $2, $3)",
    values: [part.fileId, part.number, part.bytes],
  });
}

/** All its parts are there. @returns what a message will say of it; undefined when it is gone */
export async function completeFile(
  db: Queryable,
  { id, type, size, width, height }: Omit<FileRow, "name">,
): Promise<FileRow | undefined> {
  const { rows } = await db.query<FileRow>(
    `UPDATE files SET type = $2, size = $3, width = $4, height = $5, is_complete = true WHERE id = $1
     RETURNING id, name, type, size, width, height`,
    [id, type, size, width, height],
  );
  return rows[0];
}

/** With all its parts, unless it was sent. */
export async function deleteFile(db: Queryable, id: string): Promise<void> {
  await db.query("DELETE FROM files WHERE id = $1 AND chat_id IS NULL", [id]);
}

/** Whether it can be sent by its owner. */
export async function isUnsentFile(
  db: Queryable,
  { id, ownerId }: { id: string; ownerId: string },
): Promise<boolean> {
  const { rowCount } = await db.query(
    "SELECT 1 FROM files WHERE id = $1 AND owner_id = $2 AND chat_id IS NULL AND is_complete",
    [id, ownerId],
  );
  return rowCount === 1;
}

/** @returns nothing behind the last part, or when the file is gone */
export async function readFilePart(db: Queryable, { fileId, number }: Part): Promise<Buffer | undefined> {
  const { rows } = await db.query<{ bytes: Buffer }>({
    name: "read_file_part",
    text: "SELECT bytes FROM file_parts WHERE file_id = $1 AND number = $2",
    values: [fileId, number],
  });
  return rows[0]?.bytes;
}

/** Makes another file of the same content, which its owner can send. @returns whether there was one */
export async function copyFile(
  tx: Queryable,
  { fromId, id, ownerId }: { fromId: string; id: string; ownerId: string },
): Promise<boolean> {
  // One statement, and so one instant: what is deleted meanwhile is copied whole, or not at all.
  const { rowCount } = await tx.query(
    `WITH copied AS (
       INSERT INTO files (id, owner_id, name, type, size, width, height, is_complete)
       SELECT $2, $3, name, type, size, width, height, true FROM files WHERE id = $1
       RETURNING id
     )
     INSERT INTO file_parts (file_id, number, bytes)
     SELECT copied.id, number, bytes FROM copied, file_parts WHERE file_parts.file_id = $1`,
    [fromId, id, ownerId],
  );
  return rowCount !== null && rowCount > 0;
}

/** Deletes what a person has uploaded and not sent, but for the latest; not what is just being sent. */
export async function trimUnsentFiles(
  db: Queryable,
  { ownerId, keep }: { ownerId: string; keep: number },
): Promise<void> {
  await db.query(
    `DELETE FROM files WHERE id IN (
       SELECT id FROM files WHERE owner_id = $1 AND chat_id IS NULL AND is_complete ORDER BY created_at DESC, id DESC OFFSET $2
       FOR UPDATE SKIP LOCKED
     )`,
    [ownerId, keep],
  );
}

/** @returns how many bytes of a person's files have come in this time and are still there. Until the transaction ends, who asks for the same person waits */
export async function countUploadedBytes(
  db: Queryable,
  { ownerId, hours }: { ownerId: string; hours: number },
): Promise<number> {
  await db.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`parley.files ${ownerId}`]);
  const { rows } = await db.query<{ sum: number }>(
    `SELECT coalesce(sum(size), 0)::float8 AS sum FROM files
     WHERE owner_id = $1 AND created_at > now() - make_interval(hours => $2)`,
    [ownerId, hours],
  );
  return rows[0]?.sum ?? 0;
}

/** Deletes what was uploaded so long ago, never sent, and is not just being sent. @returns how many files that were, `limit` at most */
export async function deleteUnsentFiles(
  db: Queryable,
  { hours, limit }: { hours: number; limit: number },
): Promise<number> {
  const { rowCount } = await db.query(
    `DELETE FROM files WHERE id IN (
       SELECT id FROM files WHERE chat_id IS NULL AND created_at < now() - make_interval(hours => $1)
       ORDER BY created_at LIMIT $2 FOR UPDATE SKIP LOCKED
     )`,
    [hours, limit],
  );
  return rowCount ?? 0;
}
