import type { ChatState } from "@parley/client";
import { useClient } from "@parley/client/react";
import { useEffect, useState } from "react";
import { useTimelineActions } from "../timeline-actions.ts";
import { PinnedBar } from "./pinned-bar.tsx";

/** The pinned messages of a chat, one at a time: each click leads to one, and then to the one pinned before it. */
export function PinnedPane({ chat: { id, aside } }: { chat: ChatState }) {
  const client = useClient();
  const { jumpTo } = useTimelineActions();
  const [turn, setTurn] = useState(0);
  const isUnknown = !aside?.pins;
  useEffect(() => {
    // Without them there is no bar; the next visit tries again.
    if (isUnknown) void client.loadPins(id).catch(() => {});
  }, [client, id, isUnknown]);

  const pins = aside?.pins ?? [];
  const index = pins.length > 0 ? turn % pins.length : 0;
  const pin = pins[index];
  if (!pin) return null;
  const handleClick = () => {
    jumpTo(pin.seq);
    setTurn(index + 1);
  };
  return <PinnedBar pin={pin} index={index} count={pins.length} onClick={handleClick} />;
}
