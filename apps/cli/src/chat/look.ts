import type { UserId } from "@parley/protocol";
import type { Times } from "../text/times.ts";
import type { Translate } from "../translate.ts";
import type { Piece } from "./line.ts";

/** What a row looks like depends on this, and on the row before it. */
export type Look = {
  width: number;
  times: Times;
  translate: Translate;
  meId: UserId | undefined;
  nameOf: (userId: UserId) => string;
  /** What a message answers, on one line: who, and how it begins. */
  quoteOf: (seq: number) => string;
  /** The first message that was new when the chat was opened; null when none was. */
  firstNewSeq: number | null;
};

export type Block = readonly (readonly Piece[])[];
