import { Box } from "ink";
import type { ReactNode } from "react";
import type { Layout } from "./layout.ts";
import { Line } from "./line.ts";
import { useVoice } from "./voice.ts";

/** All that fits into a very small window. */
export function TooSmall({ layout }: { layout: Layout }): ReactNode {
  const { translate } = useVoice();
  return (
    <Box width={layout.columns} height={layout.rows} overflow="hidden">
      <Line pieces={[{ text: translate("screen.tooSmall") }]} />
    </Box>
  );
}
