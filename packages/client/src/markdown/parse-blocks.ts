import { takeFence } from "./fences.ts";
import { isListStart, takeList } from "./lists.ts";
import type { Block, ParseInside, Taken } from "./nodes.ts";
import { parseInlines } from "./parse-inlines.ts";

/** Quotes and lists nest this deep; what is deeper is text. */
const MAX_DEPTH = 5;

const BLANK = /^\s*$/;
const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*\S.*)$/;
const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const QUOTE = /^ {0,3}> ?/;

/** @returns the blocks that stand in these lines, one after the other. */
export function parseBlocks(lines: readonly string[], depth = 0): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    if (BLANK.test(lines[at] ?? "")) {
      at += 1;
      continue;
    }
    const { block, end } = takeBlock(lines, at, depth);
    blocks.push(block);
    at = end;
  }
  return blocks;
}

function takeBlock(lines: readonly string[], at: number, depth: number): Taken {
  const special =
    takeFence(lines, at) ?? takeRule(lines, at) ?? takeHeading(lines, at) ?? takeNested(lines, at, depth);
  return special ?? takeParagraph(lines, at, depth);
}

function takeRule(lines: readonly string[], at: number): Taken | null {
  return RULE.test(lines[at] ?? "") ? { block: { type: "thematicBreak" }, end: at + 1 } : null;
}

function takeHeading(lines: readonly string[], at: number): Taken | null {
  const [, marks, title] = HEADING.exec(lines[at] ?? "") ?? [];
  if (marks === undefined || title === undefined) return null;
  const children = parseInlines(title.trim());
  return { block: { type: "heading", depth: marks.length, children }, end: at + 1 };
}

function takeNested(lines: readonly string[], at: number, depth: number): Taken | null {
  if (depth >= MAX_DEPTH) return null;
  const inside: ParseInside = (inner) => parseBlocks(inner, depth + 1);
  return takeQuote(lines, at, inside) ?? takeList(lines, at, inside);
}

/** Only lines with the mark: the answer right under a quote is not part of it. */
function takeQuote(lines: readonly string[], at: number, parseInside: ParseInside): Taken | null {
  const end = endOf(lines, at, (line) => QUOTE.test(line));
  if (end === at) return null;
  const inner = lines.slice(at, end).map((line) => line.replace(QUOTE, ""));
  return { block: { type: "blockquote", children: parseInside(inner) }, end };
}

function takeParagraph(lines: readonly string[], at: number, depth: number): Taken {
  const end = endOf(lines, at + 1, (line) => !BLANK.test(line) && !interrupts(line, depth));
  const text = lines.slice(at, end).join("\n");
  return { block: { type: "paragraph", children: parseInlines(text) }, end };
}

function interrupts(line: string, depth: number): boolean {
  if (takeFence([line], 0) || RULE.test(line) || HEADING.test(line)) return true;
  return depth < MAX_DEPTH && (QUOTE.test(line) || isListStart(line));
}

function endOf(lines: readonly string[], from: number, belongs: (line: string) => boolean): number {
  let end = from;
  while (end < lines.length && belongs(lines[end] ?? "")) end += 1;
  return end;
}
