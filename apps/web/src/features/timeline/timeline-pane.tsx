import type { ChatState, Row } from "@parley/client";
import { useClient, useRows } from "@parley/client/react";
import { type ReactNode, useEffect } from "react";
import { type KeptPlace, keepPlace } from "./kept-places.ts";
import { ReadyTimeline } from "./ready-timeline.tsx";
import { TimelineFailure } from "./timeline-failure.tsx";
import { TimelineSkeleton } from "./timeline-skeleton.tsx";
import { useStart } from "./use-start.ts";

type Props = {
  chat: ChatState;
  /** The message that the address names. */
  linkSeq: number | null;
  /** What a chat without messages shows. */
  empty: ReactNode;
  /** Loads the chat once more after a failure. */
  onReopen: () => void;
  onReply: (row: Row) => void;
  onEdit: (row: Row) => void;
};

/** The messages of a chat, and what stands there while there are none. */
export function TimelinePane({ chat, linkSeq, empty, onReopen, onReply, onEdit }: Props) {
  const { id, history } = chat;
  const client = useClient();
  const rows = useRows(id);
  const start = useStart(chat, linkSeq);
  // What is further up is loaded anew for whoever comes back there.
  useEffect(() => () => client.showLatest(id), [client, id]);

  // Where a link leads to is nothing that one comes back to by the list.
  const handleLeave = (place: KeptPlace | null) => keepPlace(id, linkSeq === null ? place : null);

  if (rows.length === 0 && history === "failed") return <TimelineFailure onRetry={onReopen} />;
  if (rows.length === 0 && history !== "ready") return <TimelineSkeleton />;
  if (rows.length === 0) return empty;
  if (!start) return <TimelineSkeleton />;
  return (
    <ReadyTimeline
      chat={chat}
      rows={rows}
      start={start}
      onReply={onReply}
      onEdit={onEdit}
      onLeave={handleLeave}
    />
  );
}
