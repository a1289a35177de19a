import { type Address, addressesIn } from "@parley/client/markdown";
import type { Span } from "./line-spans.ts";

export type LinkedText = { text: string; link?: string };

/** @returns a text in pieces: the addresses that stand in it, with where they lead, and what is between them. */
export function withLinks(text: string): LinkedText[] {
  return linkedPart(text, { from: 0, to: text.length }, addressesIn(text));
}

/** The same for a part of a text: an address that goes on beyond it leads to the whole. */
export function linkedPart(text: string, { from, to }: Span, addresses: readonly Address[]): LinkedText[] {
  const pieces: LinkedText[] = [];
  let at = from;
  for (const address of addresses) {
    const [begin, end] = [Math.max(at, address.from), Math.min(to, address.to)];
    if (begin >= end) continue;
    pieces.push({ text: text.slice(at, begin) }, { text: text.slice(begin, end), link: address.url });
    at = end;
  }
  pieces.push({ text: text.slice(at, to) });
  return pieces.filter((piece) => piece.text !== "");
}
