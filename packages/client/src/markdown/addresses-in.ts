import { takeAddress } from "./links.ts";

/** A web address in a text: from which character to which, and where it leads. */
export type Address = { from: number; to: number; url: string };

const BEGIN = /https?:\/\/|<mailto:/giu;

/** @returns the addresses that stand in a text, in order: the same as `parseMarkdown` finds outside of code. */
export function addressesIn(text: string): Address[] {
  const found: Address[] = [];
  for (const { index } of text.matchAll(BEGIN)) {
    if (index < (found.at(-1)?.to ?? 0)) continue;
    const braced = text[index - 1] === "<" ? takeAddress(text, index - 1) : null;
    const leaf = braced ?? takeAddress(text, index);
    if (leaf?.node.type !== "link") continue;
    const { url } = leaf.node;
    const from = text.indexOf(url, index);
    found.push({ from, to: from + url.length, url });
  }
  return found;
}
