/** What is being typed that could be completed: `@an` or `:smi`, and where its sign stands. */
export type Query = { sign: "@" | ":"; from: number; words: string };

/** A person is looked for at once, in any script; an emoji from the second letter on, for `:` is in many a text. */
const MENTION = /(?<![\p{L}\p{N}_@./-])@([\p{L}\p{M}\p{N}_'-]{0,32})$/u;
const EMOJI = /(?<![\p{L}\p{N}:/]):([\p{L}\p{M}\p{N}_+-]{2,32})$/u;

/** No query is longer, so a long text is not searched. */
const LOOK_BACK = 40;

/** @returns what stands before the caret and can be completed. */
export function findQuery(text: string, caret: number): Query | null {
  const before = text.slice(Math.max(0, caret - LOOK_BACK), caret);
  const mention = MENTION.exec(before);
  const [found, words = ""] = mention ?? EMOJI.exec(before) ?? [];
  return found === undefined ? null : { sign: mention ? "@" : ":", from: caret - found.length, words };
}
