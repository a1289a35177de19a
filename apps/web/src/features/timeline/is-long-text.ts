/** A text of this length, or with so many lines, fills the screen of a phone. */
const LONG_LENGTH = 2_000;
const LONG_LINES = 30;

export function isLongText(text: string): boolean {
  return text.length > LONG_LENGTH || text.split("\n", LONG_LINES + 1).length > LONG_LINES;
}
