import type { Queryable } from "@parley/db/sql/queryable";
import type { Line } from "../journal.ts";

const BATCH = 5_000;

/** Puts a journal where SQL can join it with what the product has stored. */
export async function loadJournal(db: Queryable, lines: readonly Line[]): Promise<void> {
  for (let from = 0; from < lines.length; from += BATCH) {
    const batch = lines.slice(from, from + BATCH).map((line, index) => rowOf(line, from + index));
    await db.query(
      `INSERT INTO chaos.lines SELECT * FROM jsonb_to_recordset($1::jsonb) AS line (
        n integer, at double precision, client text, kind text, op text, user_id uuid, chat_id uuid, ref text,
        seq integer, rev integer, data jsonb)`,
      [JSON.stringify(batch)],
    );
  }
}

function rowOf({ userId, chatId, ...line }: Line, n: number): object {
  return { ...line, n, user_id: userId ?? null, chat_id: chatId ?? null };
}
