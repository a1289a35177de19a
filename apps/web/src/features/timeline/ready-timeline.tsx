import { type ChatState, canLoadOlder, type Row } from "@parley/client";
import { useClient, useClientState } from "@parley/client/react";
import { Suspense, useCallback, useMemo } from "react";
import { useZone } from "../../locales/use-zone.ts";
import { late, lateFrom } from "../../ui/late.ts";
import { Timeline } from "./timeline.tsx";
import { TimelineActionsProvider } from "./timeline-actions.ts";
import { timelineItems } from "./timeline-items.ts";
import type { TimelineProps } from "./timeline-props.ts";
import { useLeaveOnSend } from "./use-leave-on-send.ts";
import { useMessageActions } from "./use-message-actions.ts";
import { usePlace } from "./use-place.ts";
import type { Start } from "./use-start.ts";

const later = () => import("./later.ts");
const PinnedPane = lateFrom(later, (parts) => parts.PinnedPane);
const Announcer = lateFrom(later, (parts) => parts.Announcer);
const TroubleNotice = lateFrom(later, (parts) => parts.TroubleNotice);
const TimelineKeys = lateFrom(later, (parts) => parts.TimelineKeys);
const MessageLayer = late(() => import("./layers/message-layer.tsx"));

type Props = {
  chat: ChatState;
  rows: Row[];
  start: Start;
  onReply: (row: Row) => void;
  onEdit: (row: Row) => void;
  onLeave: TimelineProps["onLeave"];
};

/** Gives the timeline its rows, and what can be done to them. */
export function ReadyTimeline({ chat, rows, start, onReply, onEdit, onLeave }: Props) {
  const { id, kind, unreadCount, mentionSeqs, lastSeq, lastReadSeq, isLoadingOlder } = chat;
  const client = useClient();
  const users = useClientState((state) => state.users);
  const place = usePlace(chat, start);
  const { actions, layer, trouble, said, closeLayer, dismissTrouble, attempt } = useMessageActions(chat, {
    onReply,
    onEdit,
    jumpTo: place.jumpTo,
  });
  useLeaveOnSend(chat, place.showLatest);
  const hasOlder = canLoadOlder(chat);
  const { newAfterSeq } = start;
  const timeZone = useZone();
  const items = useMemo(
    () => timelineItems(rows, { timeZone, hasOlder, newAfterSeq }),
    [rows, timeZone, hasOlder, newAfterSeq],
  );
  const handleRetry = useCallback((key: string) => client.retry(id, key), [client, id]);
  const handleDelete = useCallback((key: string) => void client.discard(id, key), [client, id]);
  const [nextMention] = mentionSeqs;

  return (
    <TimelineActionsProvider value={actions}>
      <Suspense>
        <PinnedPane chat={chat} />
      </Suspense>
      <Timeline
        key={place.part}
        items={items}
        users={users}
        kind={kind}
        target={place.target}
        flashSeq={place.target?.isMarked ? place.target.seq : null}
        unreadCount={unreadCount}
        mentionCount={mentionSeqs.length}
        hasWayBack={place.backSeq !== null}
        hasOlder={hasOlder}
        hasNewer={Boolean(chat.aside?.visit)}
        isLoadingOlder={isLoadingOlder}
        onLoadOlder={() => void client.loadOlder(id).catch(ignore)}
        onLoadNewer={() => void client.loadNewer(id).catch(ignore)}
        onRead={(seq) => seq > lastReadSeq && client.markRead(id, seq)}
        onLatest={place.showLatest}
        onBack={() => place.backSeq !== null && attempt(place.jumpTo({ seq: place.backSeq }))}
        onMention={() => nextMention !== undefined && attempt(place.jumpTo({ seq: nextMention }))}
        said={said}
        renderKeys={(parts) => (
          <Suspense>
            <TimelineKeys {...parts} chat={chat} rows={rows} onReadAll={() => client.markRead(id, lastSeq)} />
          </Suspense>
        )}
        onLeave={onLeave}
        onRetry={handleRetry}
        onDelete={handleDelete}
      />
      <Suspense>
        <Announcer chat={chat} users={users} meId={actions.meId} />
      </Suspense>
      <Suspense>
        {trouble !== null && <TroubleNotice trouble={trouble} onDismiss={dismissTrouble} />}
      </Suspense>
      {layer && (
        <Suspense>
          <MessageLayer
            chat={chat}
            layer={layer}
            onClose={closeLayer}
            onJumpToDate={(date) => place.jumpTo({ date })}
          />
        </Suspense>
      )}
    </TimelineActionsProvider>
  );
}

// The state says that it failed; the next scroll tries again.
function ignore(): void {}
