/** A variation selector makes one cell to two in some terminals only; so does a skin tone to four. */
const UNSTEADY = /\ufe0f|(?<=\p{Emoji_Modifier_Base})[\u{1f3fb}-\u{1f3ff}]/gu;

/**
 * Puts emoji into the form about whose width terminals agree, so that what stands to the right of them stays in its
 * column: without the selector that asks for colour, and without skin tones.
 */
export function steady(text: string): string {
  return text.replace(UNSTEADY, "");
}
