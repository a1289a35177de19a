import { cutTo, widthOf } from "../text/cells.ts";
import type { Piece } from "./line.ts";
import type { Look } from "./look.ts";
import { margin, TIME_CELLS } from "./margin.ts";

type Words = Pick<Look, "width" | "translate">;

export function newLine({ width, translate }: Words): Piece[] {
  return [{ text: centred(translate("screen.newHere"), width), color: "good" }];
}

export function dayLine(time: number, { width, times }: Pick<Look, "width" | "times">): Piece[] {
  return [{ text: centred(times.day(time), width), isDim: true }];
}

/** Stands where messages are missing that can be loaded. */
export function gapLine(
  gap: "older" | "newer",
  { width, translate, isLoading }: Words & { isLoading: boolean },
): Piece[] {
  const words = isLoading ? translate("screen.loading") : translate(`screen.gap.${gap}`);
  return [margin(""), { text: cutTo(`┄┄ ${words} ┄┄`, width - TIME_CELLS), color: "warning" }];
}

/** Words in the middle of a line across. */
function centred(words: string, width: number): string {
  const rest = Math.max(0, width - widthOf(words) - 2);
  const before = "─".repeat(Math.floor(rest / 2));
  return cutTo(`${before} ${words} ${"─".repeat(rest - before.length)}`, width);
}
