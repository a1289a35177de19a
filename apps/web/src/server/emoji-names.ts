import type { NamedEmoji } from "@parley/client/completion";
import enEmoji from "emojibase-data/en/compact.json";
import github from "emojibase-data/en/shortcodes/github.json";
import iamcal from "emojibase-data/en/shortcodes/iamcal.json";
import ruEmoji from "emojibase-data/ru/compact.json";

const emoji = { en: enEmoji, ru: ruEmoji };

/**
 * What each emoji is called in a language, for those who type its name: a third of what the picker needs. The short codes
 * are those of GitHub and Slack, in every language.
 */
export function emojiNames(locale: keyof typeof emoji): NamedEmoji[] {
  const named = emoji[locale].filter(({ group }) => group !== undefined);
  return named.map(({ unicode, label, hexcode, tags = [] }) => [unicode, label, codesOf(hexcode), tags]);
}

function codesOf(hexcode: string): string[] {
  return [...new Set([github[hexcode] ?? [], iamcal[hexcode] ?? []].flat())];
}
