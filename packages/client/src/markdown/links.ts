import type { Leaf } from "./index-code.ts";

const ADDRESS = /(?<![\p{L}\p{N}_])https?:\/\/[^\s<>"`]+/iuy;
const BRACED = /<((?:https?:\/\/|mailto:)[^\s<>]+)>/iy;
const TARGET = /\((?:<([^<>\n]*)>|([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*))(?:[ \n]+"[^"]*")?\)/y;
const SCHEME = /^(?:https?:\/\/|mailto:)/i;
/** A full stop, bracket or mark after an address belongs to the sentence. */
const SENTENCE_END = ".,:;!?'»”’)]}*_~|";

/** A web address that stands in the text as it is, or between `<` and `>`. */
export function takeAddress(text: string, at: number): Leaf | null {
  const [braced, inner] = matchAt(BRACED, text, at) ?? [];
  if (braced && inner && URL.canParse(inner)) return leaf(inner, at + braced.length);
  const [bare] = matchAt(ADDRESS, text, at) ?? [];
  const url = bare && withoutSentenceEnd(bare);
  return url && URL.canParse(url) ? leaf(url, at + url.length) : null;
}

/** @returns what stands in `(…)` behind a link's text, if it is an address that may be opened. */
export function linkTarget(text: string, at: number): { url: string; end: number } | null {
  const [all, braced, bare] = matchAt(TARGET, text, at) ?? [];
  const url = braced ?? bare ?? "";
  const isSafe = all !== undefined && SCHEME.test(url) && URL.canParse(url);
  return isSafe ? { url, end: at + all.length } : null;
}

function leaf(url: string, end: number): Leaf {
  return { node: { type: "link", url, children: [{ type: "text", value: url }] }, end };
}

function withoutSentenceEnd(link: string): string {
  // Letter by letter from the end: a pattern would begin anew at every stop of a long row of them.
  let end = link.length;
  while (end > 0 && SENTENCE_END.includes(link.charAt(end - 1))) end--;
  const tail = link.slice(end);
  // https://en.wikipedia.org/wiki/Parley_(truce) keeps its own closing bracket.
  const closesOwn = tail.startsWith(")") && link.slice(0, end).includes("(");
  return link.slice(0, closesOwn ? end + 1 : end);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
