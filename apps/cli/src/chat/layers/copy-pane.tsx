import type { ReactNode } from "react";
import { copySequence } from "../copy-sequence.ts";
import { useHost } from "../host.ts";
import type { Layout } from "../layout.ts";
import type { Piece } from "../line.ts";
import { useStage } from "../stage.ts";
import { wrapLinked } from "../wrap.ts";
import type { PaneLayer } from "./layer.ts";
import { ScrollPane } from "./scroll-pane.tsx";

type Props = {
  layout: Layout;
  title: string;
  /** What `y` copies. */
  text: string;
  /** What there is to know of it. */
  note: string;
  /** What is said once it was copied. */
  copied: string;
  /** What closing it goes back to. */
  back: PaneLayer;
};

/** A text to be used elsewhere. */
export function CopyPane({ layout, title, text, note, copied, back }: Props): ReactNode {
  const host = useHost();
  const stage = useStage();
  const copy = () => {
    host.signal(copySequence(text));
    stage.say(copied);
  };
  const linesOf = (words: string, look: Omit<Piece, "text">): Piece[][] =>
    wrapLinked(words, layout.paneWidth - 1).map((line) => line.map((piece) => ({ ...piece, ...look })));
  const lines = [...linesOf(text, { isBold: true }), [{ text: " " }], ...linesOf(note, { isDim: true })];
  return (
    <ScrollPane
      layout={layout}
      title={title}
      lines={lines}
      letters={{ y: copy }}
      close={() => stage.open(back)}
    />
  );
}
