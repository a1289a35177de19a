/** What a link may begin with: nothing else is ever opened by a click. */
const SAFE: ReadonlySet<string> = new Set(["http:", "https:", "mailto:"]);
/** Terminals drop what is longer, and some what follows it. */
const MAX_LENGTH = 2_083;
const PRINTABLE = /^[!-~]+$/;

const END = "\x1b]8;;\x1b\\";

/**
 * Makes text that a click opens (OSC 8), where the address is one that may be opened and holds nothing that a terminal
 * obeys; else the text stays as it is.
 *
 * @param text what is shown, already safe to show @param id the same for all parts of an address that is broken
 */
export function hyperlink(text: string, { url, id = "" }: { url: string; id?: string }): string {
  const target = URL.parse(url);
  // The parser has written it anew: what is not ASCII is escaped, and hosts are in their own alphabet.
  const isSafe = target && SAFE.has(target.protocol) && PRINTABLE.test(target.href);
  if (!isSafe || target.href.length > MAX_LENGTH) return text;
  return `\x1b]8;${id && `id=${id}`};${target.href}\x1b\\${text}${END}`;
}
