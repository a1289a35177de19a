import { Emoji } from "@parley/protocol";

/**
 * @returns an emoji in the form in which reactions are kept: ❤️ for ❤, and 👍 without the selector that lists of
 * names give it; undefined for what is none.
 */
export function fullEmoji(sign: string): string | undefined {
  return Emoji.safeParse(sign).data ?? Emoji.safeParse(sign.replaceAll("\ufe0f", "")).data;
}
