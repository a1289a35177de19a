import { Box } from "ink";
import type { ReactNode } from "react";
import { Lines } from "./line.ts";

/** The line between the list and the messages, with a cell of air after it. */
export function Separator({ height }: { height: number }): ReactNode {
  const lines = Array.from({ length: height }, () => [{ text: "│", isDim: true }]);
  return (
    <Box flexDirection="column" width={2} height={height} flexShrink={0}>
      <Lines lines={lines} />
    </Box>
  );
}
