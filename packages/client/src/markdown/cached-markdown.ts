import type { Block } from "./nodes.ts";
import { parseMarkdown } from "./parse-markdown.ts";

/** More than two screens full of the longest chats. */
const KEPT = 1_000;

const trees = new Map<string, readonly Block[]>();

/** @returns the tree of a text, the same one for the same text: a row that scrolls back into view costs nothing. */
export function cachedMarkdown(text: string): readonly Block[] {
  const known = trees.get(text);
  if (known) return known;
  const tree = parseMarkdown(text);
  const [oldest] = trees.keys();
  if (trees.size >= KEPT && oldest !== undefined) trees.delete(oldest);
  trees.set(text, tree);
  return tree;
}
