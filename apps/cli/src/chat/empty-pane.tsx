import { useClientState } from "@parley/client/react";
import { Box } from "ink";
import type { ReactNode } from "react";
import { useKeys } from "./keys/use-keys.ts";
import type { Layout } from "./layout.ts";
import { Lines, type Piece } from "./line.ts";
import { useStage } from "./stage.ts";
import { useVoice } from "./voice.ts";

/** What stands where a chat would: the list is still loading, or there is no chat yet. */
export function EmptyPane({ layout }: { layout: Layout }): ReactNode {
  const { translate } = useVoice();
  const { dismiss } = useStage();
  useKeys(dismiss ? { esc: dismiss } : {});
  const isReady = useClientState((state) => state.isReady);
  const loading: Piece[][] = [[{ text: translate("screen.loading"), isDim: true }]];
  const none: Piece[][] = [
    [{ text: translate("screen.noChats") }],
    [{ text: '  parley send @handle -m "Hello"', isBold: true }],
  ];
  return (
    <Box flexDirection="column" width={layout.paneWidth} height={layout.bodyHeight}>
      <Lines lines={isReady ? none : loading} />
    </Box>
  );
}
