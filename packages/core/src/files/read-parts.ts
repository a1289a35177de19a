import { readFilePart } from "@parley/db/sql/files";
import type { Queryable } from "@parley/db/sql/queryable";
import { AppError } from "@parley/protocol";

type Stored = { id: string; size: number };

/** @throws AppError unavailable when the file is deleted meanwhile: whoever has a part must not take it for the whole */
export async function* readParts(db: Queryable, { id: fileId, size }: Stored): AsyncGenerator<Buffer> {
  for (let number = 0, done = 0; done < size; number += 1) {
    const bytes = await readFilePart(db, { fileId, number });
    if (!bytes) throw new AppError("unavailable");
    done += bytes.length;
    yield bytes;
  }
}
