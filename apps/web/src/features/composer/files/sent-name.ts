import { FILE_NAME_MAX_LENGTH } from "@parley/protocol";

/** What no name may have: what paths are made of, what is not seen, and what turns the direction of the rest. */
const UNWANTED = /[/\\\p{Cc}\p{Bidi_C}\u2028\u2029]/gu;
const SEEN = /[\p{L}\p{N}\p{S}]/u;

/** @returns the name of a file on somebody's device as the server takes it; the end of it, with its extension, stays. */
export function sentName(name: string): string {
  const clean = name
    .normalize("NFC")
    .replace(UNWANTED, "_")
    .replace(/(\p{M}{4})\p{M}+/gu, "$1")
    .toWellFormed()
    .trim();
  if (!SEEN.test(clean)) return "file";
  return clean.length > FILE_NAME_MAX_LENGTH ? shortened(clean) : clean;
}

function shortened(name: string): string {
  const extension = /\.[^.]{1,20}$/.exec(name)?.[0] ?? "";
  const stem = name.slice(0, FILE_NAME_MAX_LENGTH - extension.length);
  // Half of a pair is no letter.
  return `${stem.replace(/[\uD800-\uDBFF]$/, "")}${extension}`;
}
