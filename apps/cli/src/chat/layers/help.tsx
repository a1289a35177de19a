import type { ReactNode } from "react";
import { fitTo, widthOf } from "../../text/cells.ts";
import { type KeySection, keySections } from "../keys/key-lines.ts";
import type { Layout } from "../layout.ts";
import type { Piece } from "../line.ts";
import { useStage } from "../stage.ts";
import { useVoice } from "../voice.ts";
import { wrap } from "../wrap.ts";
import { ScrollPane } from "./scroll-pane.tsx";

/** Around the keys, and the last cell of the line. */
const MARGINS = 5;

/** Every key and what it does, from the key table. */
export function Help({ layout }: { layout: Layout }): ReactNode {
  const { translate } = useVoice();
  const { close } = useStage();
  const sections = keySections(translate);
  const width = Math.max(...sections.flatMap(({ keys }) => keys.map((each) => widthOf(each.keys))));
  const keysWidth = Math.floor(Math.min(width, layout.paneWidth / 2));
  const lines = sections.flatMap((section) => linesOf(section, { keysWidth, paneWidth: layout.paneWidth }));
  return <ScrollPane layout={layout} title={translate("screen.help")} lines={lines} close={close} />;
}

type Widths = { keysWidth: number; paneWidth: number };

function linesOf({ title, keys }: KeySection, widths: Widths): Piece[][] {
  return [[{ text: title, isBold: true }], ...keys.flatMap((key) => keyLines(key, widths)), [{ text: " " }]];
}

/** What does not fit beside the keys goes on below. */
function keyLines(key: KeySection["keys"][number], { keysWidth, paneWidth }: Widths): Piece[][] {
  return wrap(key.does, paneWidth - keysWidth - MARGINS).map((does, index) => [
    { text: `  ${fitTo(index === 0 ? key.keys : "", keysWidth)}  `, color: "accent" },
    { text: does },
  ]);
}
