import type { MessageRow } from "@parley/db/sql/messages";
import type { ReadMark } from "@parley/db/sql/read-marks";
import { type HistoryMessage, readersOf } from "@parley/protocol";
import { presentMessage } from "../present.ts";

/** A message with who has read it, derived from the marks of its chat's members. */
export function withReaders(row: MessageRow, marks: readonly ReadMark[]): HistoryMessage {
  return { ...presentMessage(row), ...readersOf(row, marks) };
}
