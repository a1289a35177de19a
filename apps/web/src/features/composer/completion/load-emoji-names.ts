import type { NamedEmoji } from "@parley/client/completion";

const loading = new Map<string, Promise<readonly NamedEmoji[]>>();

/** @returns all emoji with their names in a language, loaded once; without network none. */
export function loadEmojiNames(locale: string): Promise<readonly NamedEmoji[]> {
  const known = loading.get(locale);
  if (known) return known;
  const names = fetch(`/emoji/${locale}/names.json`).then((answer) => {
    if (!answer.ok) throw new Error(`The names of the emoji: ${answer.status}`);
    return answer.json() as Promise<readonly NamedEmoji[]>;
  });
  const orNone = names.catch(() => {
    // The next letter tries again.
    loading.delete(locale);
    return [];
  });
  loading.set(locale, orNone);
  return orNone;
}
