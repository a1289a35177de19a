import { useClient, useClientState } from "@parley/client/react";
import { useEffect } from "react";

/** Loads further chats when the last one that is known has been reached. */
export function useMoreChats({ isAtLast }: { isAtLast: boolean }): void {
  const client = useClient();
  const hasMore = useClientState((state) => state.hasMoreChats);
  const isWanted = isAtLast && hasMore;
  useEffect(() => {
    if (isWanted) client.loadMoreChats().catch(() => {});
  }, [client, isWanted]);
}
