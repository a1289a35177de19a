import type { SearchedText } from "@parley/db/sql/search-messages";

/** Scripts without blanks between words, as in the function message_terms of the migrations. */
const UNSPACED =
  /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF66-\uFF9F]+/gu;
const THREE_LETTERS = /[\p{L}\p{N}]{3}/u;
const ANY_LETTER = /[\p{L}\p{N}]/u;

/**
 * What to look for, in terms of the indexes. Words are found in all their forms, in any order. In scripts without
 * blanks any run of characters is found literally, and so is the whole query in all other scripts from three letters
 * in a row on, or when it has no letter at all (an emoji); shorter words are found as whole words.
 */
export function readQuery(query: string): SearchedText {
  const runs = query.match(UNSPACED) ?? [];
  const words = query.replace(UNSPACED, (run) => ` ${[...run].join(" ")} `);
  const hasWords = ANY_LETTER.test(query);
  const isFoundLiterally = runs.length === 0 && (!hasWords || THREE_LETTERS.test(query));
  return {
    words: hasWords ? words : null,
    runs: [...new Set(runs)],
    substring: isFoundLiterally ? query.trim() : null,
  };
}
