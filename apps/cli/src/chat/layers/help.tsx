import type { ReactNode } from "react";
import { fitTo, widthOf } from "../../text/cells.ts";
import { type KeySection, keySections } from "../keys/key-lines.ts";
import type { Layout } from "../layout.ts";
import type { Piece } from "../line.ts";
import { useStage } from "../stage.ts";
import { useVoice } from "../voice.ts";
import { ScrollPane } from "./scroll-pane.tsx";

/** Every key and what it does, from the key table. */
export function Help({ layout }: { layout: Layout }): ReactNode {
  const { translate } = useVoice();
  const { close } = useStage();
  const sections = keySections(translate);
  const width = Math.max(...sections.flatMap(({ keys }) => keys.map((each) => widthOf(each.keys))));
  const lines = sections.flatMap((section) => linesOf(section, Math.min(width, layout.paneWidth / 2)));
  return <ScrollPane layout={layout} title={translate("screen.help")} lines={lines} close={close} />;
}

function linesOf({ title, keys }: KeySection, width: number): Piece[][] {
  return [
    [{ text: title, isBold: true }],
    ...keys.map(({ keys: labels, does }): Piece[] => [
      { text: `  ${fitTo(labels, Math.floor(width))}  `, color: "cyan" },
      { text: does },
    ]),
    [{ text: " " }],
  ];
}
