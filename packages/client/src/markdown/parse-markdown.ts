import type { Block } from "./nodes.ts";
import { parseBlocks } from "./parse-blocks.ts";

/** A text with more marks than this is no text that somebody has laid out, and as a tree would take long to draw. */
const MAX_MARKS = 500;

const MARKS = /[*_~|`]+|[[\]\\#<@]|:\/\/|^\s*(?:[-+>]|\d+[.)])|\n\s*\n/gm;
const FENCED = /^ {0,3}```[\s\S]*?^ {0,3}```/gm;

/**
 * @param text as it was typed
 * @returns it as a tree of bounded depth and size, read in a time that is in proportion to the length, whatever the text
 * is. Raw HTML is text, and so is everything where marks are too many.
 */
export function parseMarkdown(text: string): readonly Block[] {
  const marks = text.replace(FENCED, "`").match(MARKS)?.length ?? 0;
  if (marks > MAX_MARKS) return [{ type: "paragraph", children: [{ type: "text", value: text }] }];
  return parseBlocks(text.split("\n"));
}
