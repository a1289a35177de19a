import { type ChatState, canLoadOlder } from "@parley/client";
import { useClientState, useMe, useRows } from "@parley/client/react";
import type { UserId } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { useZone } from "../../locales/use-zone.ts";
import { type TimelineActions, TimelineActionsProvider } from "./timeline-actions.ts";
import { timelineItems } from "./timeline-items.ts";
import { TimelineLine } from "./timeline-line.tsx";
import { TimelineSkeleton } from "./timeline-skeleton.tsx";
import { isShown, startOf } from "./use-start.ts";

/** More than a high screen shows. */
const ROWS_MAX = 40;

/**
 * The part of a chat that the timeline will open with, as the server draws it. It cannot measure: so what is new hangs
 * from the top while it fills the pane, and everything else stands on the ground (see `drawn-rows` in controls.css).
 */
export function DrawnTimeline({ chat, linkSeq }: { chat: ChatState; linkSeq: number | null }) {
  const t = useTranslations("timeline");
  const rows = useRows(chat.id);
  const users = useClientState((state) => state.users);
  const meId = useMe()?.id;
  const timeZone = useZone();
  const { seq, newAfterSeq } = startOf(chat, linkSeq);
  if (!meId || rows.length === 0 || linkSeq !== null || !isShown(chat, seq)) return <TimelineSkeleton />;
  const items = timelineItems(rows, { timeZone, hasOlder: canLoadOlder(chat), newAfterSeq });
  const newIndex = items.findIndex(({ kind }) => kind === "new");
  const firstNew = newIndex < 0 ? items.length : newIndex;
  const lines = items.map((item) => (
    <TimelineLine
      key={item.key}
      item={item}
      users={users}
      kind={chat.kind}
      flashSeq={null}
      onRetry={nothing}
      onDelete={nothing}
    />
  ));
  return (
    <TimelineActionsProvider value={noActions(chat, meId)}>
      <div className="relative min-h-0 flex-1">
        <div role="log" aria-label={t("label")} className="timeline-scroller drawn-rows">
          <div>{lines.slice(Math.max(0, firstNew - ROWS_MAX), firstNew)}</div>
          <div>{lines.slice(firstNew, firstNew + ROWS_MAX)}</div>
        </div>
      </div>
    </TimelineActionsProvider>
  );
}

function nothing(): void {}

function noActions({ id: chatId }: ChatState, meId: UserId): TimelineActions {
  const none = { open: nothing, reply: nothing, edit: nothing, say: nothing, jumpTo: nothing };
  return { chatId, meId, ...none, toggleReaction: nothing, togglePin: nothing, markUnread: nothing };
}
