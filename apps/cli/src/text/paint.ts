import { neutralise, neutraliseLines } from "./neutralise.ts";

const sgr = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;

export type Style = keyof typeof sgr;
/** Text and how it looks. Plain text needs no object. */
export type Segment = string | { text: string; style: Style };

/** Turns segments into what a terminal gets. There is no other way to it, so foreign text cannot slip by. */
export type Paint = (segments: readonly Segment[]) => string;

/** For terminals: safe text with colours. */
export const paintColored: Paint = (segments) => segments.map(colored).join("");

/** For pipes, NO_COLOR and dumb terminals: safe text alone. */
export const paintPlain: Paint = (segments) =>
  segments.map((segment) => neutraliseLines(textOf(segment))).join("");

/** @returns the segment's text without its looks, on one line. */
export function plainText(segment: Segment): string {
  return neutralise(textOf(segment));
}

function textOf(segment: Segment): string {
  return typeof segment === "string" ? segment : segment.text;
}

function colored(segment: Segment): string {
  if (typeof segment === "string") return neutraliseLines(segment);
  const [on, off] = sgr[segment.style];
  return `\x1b[${on}m${neutraliseLines(segment.text)}\x1b[${off}m`;
}
