import { Box } from "ink";
import { type ReactNode, useState } from "react";
import { type Bindings, bindKeys } from "../keys/bind-keys.ts";
import { useLetterKeys } from "../keys/use-keys.ts";
import type { Layout } from "../layout.ts";
import { Line, Lines, type Piece } from "../line.ts";
import { useMouse, WHEEL_LINES } from "../mouse/use-mouse.ts";

type Props = {
  layout: Layout;
  title: string;
  lines: readonly (readonly Piece[])[];
  /** Keys of this text's own. */
  letters?: Bindings;
  close: () => void;
};

/** The title, and a line of air. */
const OTHER_LINES = 2;

/** A text that may be longer than the screen. */
export function ScrollPane({ layout, title, lines, letters: own = {}, close }: Props): ReactNode {
  const { paneWidth, bodyHeight } = layout;
  const [wished, setTop] = useState(0);
  const room = bodyHeight - OTHER_LINES;
  const end = Math.max(0, lines.length - room);
  const top = Math.min(wished, end);
  const move = (by: number) => () => setTop(Math.max(0, Math.min(end, top + by)));
  const bindings = bindKeys("picker", { pickUp: move(-1), pickDown: move(1), pick: close, close });
  const letters = { k: move(-1), j: move(1), pageup: move(-room), pagedown: move(room), " ": move(room) };
  useLetterKeys({ ...bindings, ...letters, q: close, ...own });
  useMouse(({ kind }) => {
    if (kind !== "click") move(kind === "wheelUp" ? -WHEEL_LINES : WHEEL_LINES)();
  });
  const place = end === 0 ? "" : `  ${Math.min(lines.length, top + room)}/${lines.length}`;
  return (
    <Box flexDirection="column" width={paneWidth} height={bodyHeight} overflow="hidden">
      <Line
        pieces={[
          { text: title, isBold: true, color: "accent" },
          { text: place, isDim: true },
        ]}
      />
      <Line pieces={[{ text: " " }]} />
      <Lines lines={lines.slice(top, top + room)} />
    </Box>
  );
}
