import { completeFile, deleteFile, insertFile, insertFilePart, trimUnsentFiles } from "@parley/db/sql/files";
import type { Queryable } from "@parley/db/sql/queryable";
import {
  AppError,
  FILE_MAX_BYTES,
  FILES_MAX_UNSENT,
  type FileId,
  type MessageFile,
  type TransferInput,
} from "@parley/protocol";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { refuseWords } from "../messages/refuse-words.ts";
import { newId } from "../new-id.ts";
import { invalidInput } from "../parse-input.ts";
import { withoutMetadata } from "./metadata/without-metadata.ts";
import { ofToday } from "./of-today.ts";
import { partsOf } from "./parts-of.ts";
import { pictureOf } from "./picture-of.ts";
import { readParts } from "./read-parts.ts";

export type Content = AsyncIterable<Uint8Array>;

/**
 * Stores a file part by part, whatever its size in the memory of two parts. What breaks off leaves nothing.
 * @throws AppError too_large, invalid_input for an empty one, rate_limited for who has uploaded much today, malware
 */
export async function uploadFile(
  { userId: ownerId }: Actor,
  { name, type }: TransferInput<"file.upload">,
  content: Content,
  { db, settings, scan }: Pick<Core, "db" | "settings" | "scan">,
): Promise<{ file: MessageFile }> {
  const { pool } = db;
  await refuseWords(settings, name, "name");
  const id = newId<FileId>();
  // Until it is there it counts as the largest: who uploads many at once must not get around what he may.
  await ofToday({ db }, ownerId, (tx) => insertFile(tx, { id, ownerId, name, type, size: FILE_MAX_BYTES }));
  try {
    const stored = await storeParts(pool, id, content);
    const { size, picture } = stored;
    // Not as it comes in: who uploads slowly would keep the scanner from all others.
    await scan?.(readParts(pool, { id, size }));
    const { width = null, height = null } = picture ?? {};
    const file = await completeFile(pool, { id, size, type: picture?.type ?? saved(type), width, height });
    if (!file) throw new AppError("not_found");
    await trimUnsentFiles(pool, { ownerId, keep: FILES_MAX_UNSENT });
    return { file: { ...file, id } };
  } catch (error) {
    await deleteFile(pool, id).catch(() => {});
    throw error;
  }
}

async function storeParts(db: Queryable, fileId: FileId, content: Content) {
  let size = 0;
  let number = 0;
  let picture: ReturnType<typeof pictureOf> = null;
  for await (const bytes of partsOf(withoutMetadata(content))) {
    size += bytes.length;
    if (size > FILE_MAX_BYTES) throw new AppError("too_large", { message: TOO_LARGE });
    if (number === 0) picture = pictureOf(bytes);
    await insertFilePart(db, { fileId, number, bytes });
    number += 1;
  }
  if (size === 0) throw invalidInput([{ path: "body", message: "must not be an empty file" }]);
  return { size, picture };
}

/** Nobody may pass something off as a picture that is none. */
const saved = (type: string) => (type.startsWith("image/") ? "application/octet-stream" : type);

const inMib = (bytes: number) => bytes / (1024 * 1024);
const TOO_LARGE = `The file is too large: at most ${inMib(FILE_MAX_BYTES)} MiB can be sent. Send a smaller one, or a link.`;
