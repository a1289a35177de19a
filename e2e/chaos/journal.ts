import { writeFileSync } from "node:fs";

export type LineKind = "SEND" | "ACK" | "RX" | "FAULT" | "STATE";

/** One thing that a client did or saw. What is not said does not apply. */
export type Line = {
  /** ms since the epoch, by the clock that Postgres has too. */
  at: number;
  client: string;
  kind: LineKind;
  /** What was asked for or heard: an operation, an event, or what became of the connection. */
  op: string;
  userId?: string;
  chatId?: string;
  /** Joins an ACK to its SEND: a message's client id, or the number of a call. */
  ref?: string;
  seq?: number;
  rev?: number;
  data?: object;
};

/** What all clients of one run did and saw, in order. */
export type Journal = {
  write(line: Omit<Line, "at">): void;
  lines(): readonly Line[];
  /** Keeps it as JSON lines. */
  save(file: string): void;
};

export function createJournal(): Journal {
  const lines: Line[] = [];
  return {
    write: (line) => void lines.push({ at: now(), ...line }),
    lines: () => lines,
    save: (file) => writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join("")),
  };
}

/** With fractions of a millisecond, unlike `Date.now`. */
function now(): number {
  return performance.timeOrigin + performance.now();
}
