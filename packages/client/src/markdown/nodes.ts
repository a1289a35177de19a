/** A message's text as a tree. The nodes are those of mdast where mdast has them; line breaks stay in the texts. */
export type Block =
  | { type: "paragraph"; children: readonly Inline[] }
  | { type: "heading"; depth: number; children: readonly Inline[] }
  | { type: "code"; lang: string | null; value: string }
  | { type: "blockquote"; children: readonly Block[] }
  | { type: "list"; start: number | null; items: readonly (readonly Block[])[] }
  | { type: "thematicBreak" };

export type Inline =
  | { type: "text"; value: string }
  | { type: "inlineCode"; value: string }
  | { type: "link"; url: string; children: readonly Inline[] }
  /** `@ann`: whether somebody is called that, the message's `mentions` say. */
  | { type: "mention"; handle: string }
  | { type: SpanType; children: readonly Inline[] };

/** What stands between two equal marks: `**strong**`, `||spoiler||`. */
export type SpanType = "strong" | "emphasis" | "delete" | "spoiler";

/** What a block took of the lines: the next one begins at `end`. */
export type Taken = { block: Block; end: number };

/** Reads the blocks inside of a quote or a list's item. */
export type ParseInside = (lines: readonly string[]) => readonly Block[];
