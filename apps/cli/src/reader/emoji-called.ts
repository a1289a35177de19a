import { emojiFor, type NamedEmoji } from "@parley/client/completion";
import { fullEmoji } from "../text/full-emoji.ts";

/** Reads all emoji with their names; none without network. */
export type LoadEmoji = () => Promise<readonly NamedEmoji[]>;

/** @returns the emoji that was typed, or the one that is called so: `thumbsup`, `:thumbsup:`; undefined for none. */
export async function emojiCalled(typed: string, loadEmoji: LoadEmoji): Promise<string | undefined> {
  const sign = fullEmoji(typed);
  if (sign) return sign;
  const [best] = emojiFor(typed.replace(/^:|:$/g, ""), await loadEmoji());
  return best?.[0];
}
