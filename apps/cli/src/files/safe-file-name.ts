import { parse } from "node:path";

/** What file systems take is 255 bytes; so many are left for a number, as in ` (12)`. */
const MAX_BYTES = 240;
const MAX_ENDING_BYTES = 20;
const NAMELESS = "file";

/** What steers terminals, reorders what they show, or is invisible. */
const UNSEEN = /[\p{Cc}\p{Bidi_C}\u2028\u2029\ufeff]/gu;

/**
 * @returns the name of somebody's file as it can be used here: no path, nothing that a terminal obeys, not hidden, no
 *   flag to the next command, and not too long. Its ending stays.
 */
export function safeFileName(name: string): string {
  const last = name.toWellFormed().split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .replace(UNSEEN, "")
    .replace(/^[\s.-]+/, "")
    .replace(/[\s.]+$/, "");
  return shortened(plain || NAMELESS);
}

function shortened(name: string): string {
  if (Buffer.byteLength(name) <= MAX_BYTES) return name;
  const { name: stem, ext } = parse(name);
  const ending = Buffer.byteLength(ext) <= MAX_ENDING_BYTES ? ext : "";
  return cutBytes(ending ? stem : name, MAX_BYTES - Buffer.byteLength(ending)).trimEnd() + ending;
}

/** No character is cut in two. */
function cutBytes(text: string, max: number): string {
  let kept = "";
  let bytes = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > max) break;
    kept += character;
  }
  return kept;
}
