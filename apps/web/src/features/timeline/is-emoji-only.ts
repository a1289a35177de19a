const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2})/u;
/** More than this is a text made of emoji. */
const MOST = 3;

/** @returns whether a message is one to three emoji and nothing else: those are shown large, without a bubble. */
export function isEmojiOnly(text: string): boolean {
  // The longest emoji (families, flags of regions) have fewer than 20 code units.
  if (text.length > MOST * 20) return false;
  const signs = [...graphemes.segment(text.replace(/\s/g, ""))];
  return signs.length > 0 && signs.length <= MOST && signs.every(({ segment }) => EMOJI.test(segment));
}
