import type { NamedEmoji } from "@parley/client/completion";
import { fullEmoji } from "../text/full-emoji.ts";
import type { Language } from "../translate.ts";

const TIMEOUT_MS = 10_000;

/** @returns a function that reads the emoji's names from the server, once it has succeeded never again. */
export function createEmojiLoader({ server, language }: { server: string; language: Language }) {
  let loaded: Promise<readonly NamedEmoji[]> | undefined;
  const forget = () => {
    // The next letter tries again.
    loaded = undefined;
    return [];
  };
  return () => {
    loaded ??= read(new URL(`/emoji/${language}/names.json`, server)).catch(forget);
    return loaded;
  };
}

async function read(url: URL): Promise<readonly NamedEmoji[]> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!answer.ok) throw new Error(`The names of the emoji: ${answer.status}`);
  const named = (await answer.json()) as readonly NamedEmoji[];
  return named.map(([emoji, ...names]) => [fullEmoji(emoji) ?? emoji, ...names]);
}
