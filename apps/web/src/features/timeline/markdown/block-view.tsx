import type { Block } from "@parley/client/markdown";
import type { ReactNode } from "react";
import { CodeBlock } from "./code-block.tsx";
import type { FindMention } from "./find-mention.ts";
import { InlineView } from "./inline-view.tsx";

type Props = { block: Block; findMention: FindMention; tail?: ReactNode };

/** A paragraph, a list, a quote …; `tail` goes into its last line. */
export function BlockView({ block, findMention, tail }: Props) {
  switch (block.type) {
    case "paragraph":
      return (
        <p className="whitespace-pre-wrap">
          <InlineView nodes={block.children} findMention={findMention} />
          {tail}
        </p>
      );
    case "heading":
      return (
        <p className="whitespace-pre-wrap font-semibold text-lead">
          <InlineView nodes={block.children} findMention={findMention} />
          {tail}
        </p>
      );
    case "code":
      return <CodeBlock value={block.value} lang={block.lang} />;
    case "blockquote":
      return (
        <blockquote className="space-y-1 border-current/30 border-l-3 pl-3">
          <Blocks blocks={block.children} findMention={findMention} />
        </blockquote>
      );
    case "list":
      return <ListView start={block.start} items={block.items} findMention={findMention} />;
    case "thematicBreak":
      return <hr className="my-2 border-current/25" />;
    default:
      return block satisfies never;
  }
}

type ListProps = Pick<Extract<Block, { type: "list" }>, "start" | "items"> & { findMention: FindMention };

function ListView({ start, items, findMention }: ListProps) {
  const lines = items.map((blocks, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the items of a text never move.
    <li key={index}>
      <Blocks blocks={blocks} findMention={findMention} />
    </li>
  ));
  if (start === null) return <ul className="list-disc pl-5">{lines}</ul>;
  return (
    <ol start={start} className="list-decimal pl-6">
      {lines}
    </ol>
  );
}

function Blocks({ blocks, findMention }: { blocks: readonly Block[]; findMention: FindMention }) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a text never move.
    <BlockView key={index} block={block} findMention={findMention} />
  ));
}
