import type { ChatId, EventData, Rev, Seq } from "@parley/protocol";
import type { HintChange } from "../change.ts";

/** So many fit into one payload of the Postgres bus. */
const MARKS_PER_NEWS = 64;

export type MovedMark = EventData<"chat.marksMoved">["marks"][number];

type News = {
  chatId: ChatId;
  membersRev: Rev;
  /** As others see them. */
  marks: readonly MovedMark[];
  /** What everybody has read now, when that has grown. */
  readByAllSeq?: Seq | undefined;
};

/** Tells everybody in a chat whose marks have moved; nobody where none has. */
export function marksNews({ chatId, membersRev, marks, readByAllSeq }: News): HintChange[] {
  const count = Math.ceil(marks.length / MARKS_PER_NEWS);
  const parts = Array.from({ length: count }, (_, index) => ({
    chatId,
    marks: marks.slice(index * MARKS_PER_NEWS, (index + 1) * MARKS_PER_NEWS),
  }));
  const last = parts.pop() ?? { chatId, marks: [] };
  const isForAll = readByAllSeq !== undefined;
  const all = isForAll ? [...parts, { ...last, readByAllSeq }] : [...parts, ...(count > 0 ? [last] : [])];
  return all.map((data) => ({ scope: "chat", chatId, membersRev, push: { event: "chat.marksMoved", data } }));
}
