/** Who types in a group, for `translate(`presence.${key}`, line)`. */
export type TypingLine = {
  key: "typingOne" | "typingTwo" | "typingMany";
  first: string;
  second: string;
  /** How many more than the two. */
  count: number;
};

/** @param names of those who type, who began first @returns null when nobody does */
export function typingLineOf([first, second = "", ...others]: readonly string[]): TypingLine | null {
  if (!first) return null;
  const key = others.length > 0 ? "typingMany" : second ? "typingTwo" : "typingOne";
  return { key, first, second, count: others.length };
}
