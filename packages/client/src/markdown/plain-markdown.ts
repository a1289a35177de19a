import { cachedMarkdown } from "./cached-markdown.ts";
import type { Block, Inline } from "./nodes.ts";

/** Enough for a line that is cut off anyway. */
const MAX_LENGTH = 300;

/** @returns the beginning of a text in one line without its marks, for quotes and lists. Spoilers stay hidden. */
export function plainMarkdown(text: string): string {
  const words = cachedMarkdown(text.slice(0, 2 * MAX_LENGTH))
    .map(wordsOf)
    .join(" ");
  return words.replace(/\s+/g, " ").trim().slice(0, MAX_LENGTH);
}

function wordsOf(node: Block | Inline): string {
  switch (node.type) {
    case "text":
    case "inlineCode":
    case "code":
      return node.value;
    case "mention":
      return `@${node.handle}`;
    case "spoiler":
      return "▒▒▒";
    case "thematicBreak":
      return "";
    case "list":
      return node.items.map((item) => item.map(wordsOf).join(" ")).join(" ");
    case "blockquote":
      return node.children.map(wordsOf).join(" ");
    default:
      return node.children.map(wordsOf).join("");
  }
}
