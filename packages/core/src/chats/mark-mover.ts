import type { Queryable } from "@parley/db/sql/queryable";
import { type Mark, type MoveResult, moveMarks } from "@parley/db/sql/read-marks";
import { MARKS_BATCH_MAX, MARKS_MOVED_EVERY_MS, MARKS_QUEUE_MAX } from "@parley/protocol";
import type { Change } from "../change.ts";
import { inBatches } from "../in-batches.ts";
import { movesNews } from "./moves-news.ts";

/** What became of a mark, and what that changed for anybody: of marks that moved together, one tells of all. */
export type Move = { result: MoveResult; changes: readonly Change[] };

/** Moves a person's marks in a chat forward. @throws AppError unavailable when too many wait already */
export type MarkMover = (mark: Mark) => Promise<Move>;

type Waiting = { mark: Mark; moved: Promise<Move> };

/**
 * Of one person in one chat only the furthest marks wait. Who reads alone is served at once; where several read, marks
 * gather for a moment besides: nobody waits for them, and a mark in a large batch costs a tenth of one alone, and of the
 * sends that it delays.
 */
export function createMarkMover(db: Queryable): MarkMover {
  const waiting = new Map<string, Waiting>();

  const move = inBatches<string, Move>({
    batchMax: MARKS_BATCH_MAX,
    queueMax: MARKS_QUEUE_MAX,
    work: (keys) => moveAll(db, takeMarks(keys)),
    pace({ batch, waiting: left }) {
      const isAlone = batch + left === 1;
      const isFull = left >= MARKS_BATCH_MAX;
      return isAlone || isFull ? 0 : MARKS_MOVED_EVERY_MS;
    },
  });

  function takeMarks(keys: readonly string[]): Mark[] {
    const marks = keys.flatMap((key) => waiting.get(key)?.mark ?? []);
    for (const key of keys) waiting.delete(key);
    return marks;
  }

  return (mark) => {
    const key = `${mark.chatId} ${mark.userId}`;
    const known = waiting.get(key);
    if (known) return join(known, mark);
    const { promise: moved, resolve } = Promise.withResolvers<Move>();
    const mine = { mark, moved };
    // Before it is asked for, which takes it.
    waiting.set(key, mine);
    resolve(move(key));
    // Where too many wait already it never gets its turn.
    moved.catch(() => waiting.get(key) === mine && waiting.delete(key));
    return moved;
  };
}

/** Whoever asked first tells of it. */
async function join(waiting: Waiting, { readSeq, deliveredSeq }: Mark): Promise<Move> {
  const { mark } = waiting;
  waiting.mark = {
    ...mark,
    readSeq: Math.max(mark.readSeq, readSeq),
    deliveredSeq: Math.max(mark.deliveredSeq, deliveredSeq),
  };
  const { result } = await waiting.moved;
  return { result, changes: [] };
}

async function moveAll(db: Queryable, marks: readonly Mark[]): Promise<Move[]> {
  const results = await moveMarks(db, marks);
  const changes = movesNews(marks, results);
  return results.map((result, index) => ({ result, changes: changes[index] ?? [] }));
}
