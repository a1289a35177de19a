import { cachedMarkdown } from "@parley/client/markdown";
import type { ReactNode } from "react";
import { BlockView } from "./block-view.tsx";
import type { FindMention } from "./find-mention.ts";

type Props = {
  text: string;
  findMention: FindMention;
  /** Stands in the last line, where there is room for it. */
  tail?: ReactNode;
};

/** A message's text, laid out as it was marked. Everything is made of elements: no part of it is ever read as HTML. */
export function TextView({ text, findMention, tail }: Props) {
  const blocks = cachedMarkdown(text);
  const last = blocks.at(-1);
  const hasRoom = last?.type === "paragraph" || last?.type === "heading";
  return (
    <div dir="auto" className="message-text flow-root min-w-0 max-w-full space-y-1.5 wrap-anywhere">
      {blocks.map((block, index) => (
        <BlockView
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a text never move.
          key={index}
          block={block}
          findMention={findMention}
          tail={hasRoom && block === last ? tail : null}
        />
      ))}
      {!hasRoom && tail}
    </div>
  );
}
