import { type ChatState, canLoadOlder } from "@parley/client";
import { useClient, useClientState, useRows } from "@parley/client/react";
import { type ReactNode, useCallback, useMemo } from "react";
import { Announcer } from "./announcer.tsx";
import { Timeline } from "./timeline.tsx";
import { TimelineFailure } from "./timeline-failure.tsx";
import { timelineItems } from "./timeline-items.ts";
import { TimelineSkeleton } from "./timeline-skeleton.tsx";

type Props = {
  chat: ChatState;
  /** What a chat without messages shows. */
  empty: ReactNode;
  /** Loads the chat once more after a failure. */
  onReopen: () => void;
};

/** Gives the timeline its rows, and what stands there while there are none. */
export function TimelinePane({ chat, empty, onReopen }: Props) {
  const { id, kind, history, messages, unreadCount, lastReadSeq, isLoadingOlder } = chat;
  const client = useClient();
  const rows = useRows(id);
  const users = useClientState((state) => state.users);
  const hasOlder = canLoadOlder(chat);
  const items = useMemo(() => timelineItems(rows, { hasOlder }), [rows, hasOlder]);
  const handleRetry = useCallback((key: string) => client.retry(id, key), [client, id]);
  const handleDelete = useCallback((key: string) => void client.discard(id, key), [client, id]);

  if (rows.length === 0 && history === "failed") return <TimelineFailure onRetry={onReopen} />;
  if (rows.length === 0 && history !== "ready") return <TimelineSkeleton />;
  if (rows.length === 0) return empty;
  return (
    <>
      <Timeline
        items={items}
        users={users}
        kind={kind}
        lastSeq={messages.at(-1)?.seq ?? 0}
        unreadCount={unreadCount}
        hasOlder={hasOlder}
        isLoadingOlder={isLoadingOlder}
        onLoadOlder={() => void client.loadOlder(id).catch(ignore)}
        onRead={(seq) => seq > lastReadSeq && client.markRead(id, seq)}
        onRetry={handleRetry}
        onDelete={handleDelete}
      />
      <Announcer rows={rows} users={users} />
    </>
  );
}

// The state says that it failed; the next scroll tries again.
function ignore(): void {}
