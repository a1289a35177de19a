import type { Flanks } from "./flanks.ts";
import type { Inline, SpanType } from "./nodes.ts";

/** Spans nest this deep; a mark beyond that is text. */
const MAX_OPEN = 16;

type Frame = { mark: string; children: Inline[] };

const spanTypes: Readonly<Record<string, SpanType>> = {
  "**": "strong",
  __: "strong",
  "*": "emphasis",
  _: "emphasis",
  "~~": "delete",
  "||": "spoiler",
};

/** The spans that are open while a text is read, the innermost last. What is never closed becomes text again. */
export function createFrames() {
  const root: Frame = { mark: "", children: [] };
  const open: Frame[] = [];

  return { add, mark, openLink, isInLink, closeLink, dropLink, finish };

  function add(node: Inline): void {
    append((open.at(-1) ?? root).children, node);
  }

  /** Closes what these marks can close, from the inside out; the rest of them opens, or is text. */
  function mark(marks: string, { canOpen, canClose }: Flanks): void {
    let rest = marks;
    for (let size = closable(rest, canClose); size > 0; size = closable(rest, canClose)) {
      closeSpan(rest.slice(0, size));
      rest = rest.slice(size);
    }
    while (canOpen && open.length < MAX_OPEN && sizeOf(rest) > 0) {
      push(rest.slice(0, sizeOf(rest)));
      rest = rest.slice(sizeOf(rest));
    }
    if (rest) add({ type: "text", value: rest });
  }

  /** @returns how many of the marks the innermost span of their kind needs; 0 when there is none. */
  function closable(marks: string, canClose: boolean): number {
    if (!canClose || !marks) return 0;
    return open.findLast((frame) => marks.startsWith(frame.mark))?.mark.length ?? 0;
  }

  function closeSpan(marks: string): void {
    const { children } = unwindTo(open.findLastIndex((frame) => frame.mark === marks));
    const type = spanTypes[marks];
    if (type && children.length > 0) add({ type, children });
    else add({ type: "text", value: marks + marks });
  }

  function push(marks: string): void {
    open.push({ mark: marks, children: [] });
  }

  function openLink(): void {
    if (open.length < MAX_OPEN) push("[");
    else add({ type: "text", value: "[" });
  }

  function isInLink(): boolean {
    return lastLink() >= 0;
  }

  function closeLink(url: string): void {
    const { children } = unwindTo(lastLink());
    const label: readonly Inline[] = children.length > 0 ? children : [{ type: "text", value: url }];
    add({ type: "link", url, children: label.flatMap(withoutLinks) });
  }

  /** What looked like a link's text is none. */
  function dropLink(): void {
    const frame = unwindTo(lastLink());
    spill(open.at(-1) ?? root, [frame]);
    add({ type: "text", value: "]" });
  }

  function lastLink(): number {
    return open.findLastIndex((frame) => frame.mark === "[");
  }

  /** Takes this frame off, with all above it as text in it. */
  function unwindTo(index: number): Frame {
    const [frame = root, ...inner] = open.splice(index);
    spill(frame, inner);
    return frame;
  }

  function finish(): readonly Inline[] {
    spill(root, open.splice(0));
    return root.children;
  }
}

function spill(frame: Frame, inner: readonly Frame[]): void {
  for (const { mark, children } of inner) {
    append(frame.children, { type: "text", value: mark });
    for (const child of children) append(frame.children, child);
  }
}

/** Two of a kind are one mark, and `*` and `_` also count alone. */
function sizeOf(marks: string): number {
  if (marks.length >= 2 && (marks.length === 2 || /^[*_]/.test(marks))) return 2;
  return /^[*_]/.test(marks) ? 1 : 0;
}

/** A link in a link would be two things to click on in one place. */
function withoutLinks(node: Inline): readonly Inline[] {
  if (node.type === "link") return node.children;
  return "children" in node ? [{ ...node, children: node.children.flatMap(withoutLinks) }] : [node];
}

function append(children: Inline[], node: Inline): void {
  const last = children.at(-1);
  if (node.type === "text" && last?.type === "text") {
    children[children.length - 1] = { type: "text", value: last.value + node.value };
  } else children.push(node);
}
