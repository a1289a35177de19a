import type { ChatState } from "@parley/client";
import { useClient } from "@parley/client/react";
import { useEffect, useEffectEvent } from "react";

/** Who opens a chat that he has marked unread has come back to it: the mark goes. */
export function useUnmark({ id: chatId, mine }: ChatState): void {
  const client = useClient();
  const unmark = useEffectEvent(() => {
    if (mine.isMarkedUnread) client.call("chat.setMine", { chatId, isMarkedUnread: false }).catch(() => {});
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per visit: he may mark the open chat for later.
  useEffect(() => unmark(), [chatId]);
}
