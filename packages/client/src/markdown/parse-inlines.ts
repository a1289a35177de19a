import { flanksOf } from "./flanks.ts";
import { createFrames } from "./frames.ts";
import { indexCode } from "./index-code.ts";
import { linkTarget, takeAddress } from "./links.ts";
import type { Inline } from "./nodes.ts";

const PLAIN = /(?:[^\\`<*_~|[\]@h]|h(?!ttps?:\/\/))+/iy;
const ESCAPED = /\\[!-/:-@[-`{-~]/y;
const RUN = /\*+|_+|~+|\|+/y;
/** As protocol/handles-in.ts reads it. */
const MENTION = /(?<![\p{L}\p{N}_@./-])@([a-z][a-z0-9_]{2,31})(?![\p{L}\p{N}_])/iuy;

/** @returns the text of one block as a tree, in one pass from its beginning to its end. */
export function parseInlines(text: string): readonly Inline[] {
  const frames = createFrames();
  const codeAt = indexCode(text);
  for (let at = 0; at < text.length; ) at = take(at);
  return frames.finish();

  /** @returns where to go on. */
  function take(at: number): number {
    return takeLeaf(at) ?? takeMarks(at) ?? takeBracket(at) ?? literal(at, text.charAt(at));
  }

  function takeLeaf(at: number): number | null {
    const plain = matchAt(PLAIN, at) ?? matchAt(ESCAPED, at);
    if (plain) return literal(at, plain[0].replace(/^\\/, ""), plain[0].length);
    const leaf = codeAt(at) ?? takeAddress(text, at) ?? takeMention(at);
    if (!leaf) return null;
    frames.add(leaf.node);
    return leaf.end;
  }

  function takeMention(at: number): { node: Inline; end: number } | null {
    const [all, handle] = matchAt(MENTION, at) ?? [];
    return all && handle ? { node: { type: "mention", handle }, end: at + all.length } : null;
  }

  function takeMarks(at: number): number | null {
    const [marks] = matchAt(RUN, at) ?? [];
    if (!marks) return null;
    frames.mark(marks, flanksOf(text, at, marks));
    return at + marks.length;
  }

  function takeBracket(at: number): number | null {
    if (text[at] === "[") {
      frames.openLink();
      return at + 1;
    }
    if (text[at] !== "]" || !frames.isInLink()) return null;
    const target = linkTarget(text, at + 1);
    if (target) frames.closeLink(target.url);
    else frames.dropLink();
    return target?.end ?? at + 1;
  }

  function literal(at: number, value: string, length = value.length): number {
    frames.add({ type: "text", value });
    return at + length;
  }

  function matchAt(pattern: RegExp, at: number): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(text);
  }
}
