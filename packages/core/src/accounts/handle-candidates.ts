import { randomInt } from "node:crypto";
import { HANDLE_MAX_LENGTH, Handle } from "@parley/protocol";

const TRIES = 8;
const SUFFIX_DIGITS = 5;
const CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
const LATIN = "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch  y  e iu ia".split(" ");

/** Handles to try for a person who chose none: his name in Latin letters, then the same with random digits. */
export function* handleCandidates(name: string): Generator<string> {
  const base = baseOf(name);
  if (Handle.safeParse(base).success) yield base;
  for (let n = 0; n < TRIES; n++) yield base + randomInt(10 ** (SUFFIX_DIGITS - 1), 10 ** SUFFIX_DIGITS);
}

function baseOf(name: string): string {
  const latin = [...name.toLowerCase()].map(toLatin).join("").normalize("NFKD");
  const words = latin
    .replace(/[^a-z0-9\s_-]/g, "")
    .split(/[\s_-]+/)
    .filter(Boolean)
    .join("_");
  const base = words.replace(/^[^a-z]+/, "").slice(0, HANDLE_MAX_LENGTH - SUFFIX_DIGITS);
  return base || "user";
}

function toLatin(letter: string): string {
  const index = CYRILLIC.indexOf(letter);
  return index === -1 ? letter : (LATIN[index] ?? "");
}
