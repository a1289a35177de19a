import { Box } from "ink";
import type { ReactNode } from "react";
import { Lines } from "./line.ts";
import type { Block } from "./look.ts";

type Props = { lines: Block; width: number; height: number };

/** The lines in view, at the bottom of their room: the newest is next to where one writes. */
export function Timeline({ lines, width, height }: Props): ReactNode {
  return (
    <Box flexDirection="column" justifyContent="flex-end" width={width} height={height} overflow="hidden">
      <Lines lines={lines} />
    </Box>
  );
}
