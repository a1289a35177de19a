import { type EventData, MARKS_TOLD_EVERY_MS, type Seq, type UserId } from "@parley/protocol";

type News = EventData<"chat.marksMoved">;
type Mark = News["marks"][number];

export type GatheredMarks = {
  add(news: News): void;
  /** Takes out what is to be told now, if anything is. For what has to wait `onDue` is called when its time has come. */
  take(): News | undefined;
  isEmpty(): boolean;
  stop(): void;
};

/**
 * The moved marks of one chat, told at most every MARKS_TOLD_EVERY_MS: the first at once, and what comes in that time
 * after it together, of each person the furthest.
 */
export function gatherMarks({ onDue }: { onDue(): void }): GatheredMarks {
  const marks = new Map<UserId, Mark>();
  let rest: Omit<News, "marks"> | undefined;
  let toldAt = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;

  function waitFor(ms: number): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      onDue();
    }, ms).unref();
  }

  return {
    add({ chatId, marks: moved, readByAllSeq }) {
      for (const mark of moved) marks.set(mark.userId, furthest(mark, marks.get(mark.userId)));
      rest = { chatId, ...highest("readByAllSeq", readByAllSeq, rest?.readByAllSeq) };
    },
    take() {
      if (!rest) return undefined;
      const now = performance.now();
      const waitMs = toldAt + MARKS_TOLD_EVERY_MS - now;
      if (waitMs > 0) return void waitFor(waitMs);
      const news = { ...rest, marks: [...marks.values()] };
      toldAt = now;
      rest = undefined;
      marks.clear();
      return news;
    },
    isEmpty: () => rest === undefined,
    stop: () => clearTimeout(timer),
  };
}

function furthest(mark: Mark, known: Mark | undefined): Mark {
  if (!known) return mark;
  return {
    userId: mark.userId,
    ...highest("lastReadSeq", mark.lastReadSeq, known.lastReadSeq),
    ...highest("lastDeliveredSeq", mark.lastDeliveredSeq, known.lastDeliveredSeq),
  };
}

/** @returns the field with the higher of two values that may both be absent; then so is the field */
function highest<Field extends string>(field: Field, ...seqs: (Seq | undefined)[]): { [Key in Field]?: Seq } {
  const known = seqs.filter((seq) => seq !== undefined);
  return known.length > 0 ? ({ [field]: Math.max(...known) } as { [Key in Field]?: Seq }) : {};
}
