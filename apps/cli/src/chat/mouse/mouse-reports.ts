/** What somebody did with the mouse, and in which cell; the first one is 0, 0. */
export type MouseAct = { kind: "click" | "wheelUp" | "wheelDown"; x: number; y: number };

/** Button, column and row from 1, and `M` for pressed or `m` for let go (SGR, 1006). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: terminals begin their reports with ESC.
const REPORT = /\x1b\[<(\d+);(\d+);(\d+)([Mm])/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
const BEGUN = /\x1b\[<[\d;]*$/;

const HELD_KEYS = 4 | 8 | 16;
const kinds: Readonly<Record<number, MouseAct["kind"]>> = { 0: "click", 64: "wheelUp", 65: "wheelDown" };

/** @returns what the mouse did, what is left for the keyboard, and a report whose end is still to come. */
export function takeMouse(text: string): { acts: MouseAct[]; rest: string; begun: string } {
  const acts = [...text.matchAll(REPORT)].flatMap(actIn);
  const others = text.replace(REPORT, "");
  const begun = BEGUN.exec(others)?.[0] ?? "";
  return { acts, rest: others.slice(0, others.length - begun.length), begun };
}

function actIn([, button, column, row, end]: RegExpExecArray): MouseAct[] {
  const kind = kinds[Number(button) & ~HELD_KEYS];
  return kind && end === "M" ? [{ kind, x: Number(column) - 1, y: Number(row) - 1 }] : [];
}
