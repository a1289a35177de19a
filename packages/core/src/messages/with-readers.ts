import type { MessageRow } from "@parley/db/sql/messages";
import type { ReadMark } from "@parley/db/sql/read-marks";
import { type HistoryMessage, readersOf, type Seq } from "@parley/protocol";
import { presentMessage } from "../present.ts";

/**
 * A message with who has read it, derived from the marks of its chat's members as others see them.
 * @param announcedReadSeq up to where it was announced that everybody has read
 */
export function withReaders(
  row: MessageRow,
  { marks, announcedReadSeq }: { marks: readonly ReadMark[]; announcedReadSeq: Seq },
): HistoryMessage {
  return { ...presentMessage(row), ...readersOf(row, { members: marks, announcedReadSeq }) };
}
