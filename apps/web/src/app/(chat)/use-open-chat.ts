import { useClient, useConnection } from "@parley/client/react";
import type { ChatId } from "@parley/protocol";
import { useCallback, useEffect, useState } from "react";

/** Loads a chat when it comes on screen, and once more when the connection is back. */
export function useOpenChat(chatId: ChatId) {
  const client = useClient();
  const isOnline = useConnection() === "online";
  const [failure, setFailure] = useState<unknown>(null);
  const reopen = useCallback(() => {
    client.openChat(chatId).then(() => setFailure(null), setFailure);
  }, [client, chatId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: coming back online is a reason to load again.
  useEffect(reopen, [reopen, isOnline]);
  return { failure, reopen };
}
