import { hyperlink } from "./hyperlink.ts";
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
/** Text, how it looks, and what a click on it opens. Plain text needs no object. */
export type Segment = string | { text: string; style?: Style; link?: string };

/** Turns segments into what a terminal gets. There is no other way to it, so foreign text cannot slip by. */
export type Paint = (segments: readonly Segment[]) => string;

/** For terminals: safe text with colours. */
export const paintColored: Paint = (segments) => segments.map(colored).join("");

/** The same for terminals that open links. */
export const paintLinked: Paint = (segments) => segments.map(linked).join("");

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

function linked(segment: Segment): string {
  const text = colored(segment);
  return typeof segment === "string" || !segment.link ? text : hyperlink(text, { url: segment.link });
}

function colored(segment: Segment): string {
  const text = neutraliseLines(textOf(segment));
  if (typeof segment === "string" || !segment.style) return text;
  const [on, off] = sgr[segment.style];
  return `\x1b[${on}m${text}\x1b[${off}m`;
}
