import type { ChatSummary } from "@parley/client";
import { useClient } from "@parley/client/react";
import { useKeys } from "./use-keys.ts";
import type { TimelineControl } from "./use-timeline.ts";

type Options = {
  timeline: TimelineControl;
  height: number;
  isActive: boolean;
  /** The arrows move in what is being written. */
  isManyLines: boolean;
};

/** Lines of the former page that stay in view, so that the eye finds its place. */
const OVERLAP = 2;

/** Moving through the messages, and trying again what failed. */
export function useChatKeys(
  { id, chat }: ChatSummary,
  { timeline, height, isActive, isManyLines }: Options,
): void {
  const client = useClient();
  const page = Math.max(1, height - OVERLAP);
  const scrollUp = () => {
    timeline.scroll(page);
    // At the start of what is loaded: a page that failed to come is asked for again.
    if (timeline.view.firstIndex === 0) client.loadOlder(id).catch(() => {});
  };
  const tryAgain = () => {
    if (chat.history === "failed") client.openChat(id).catch(() => {});
    for (const { clientId, state } of chat.pending) if (state === "failed") client.retry(id, clientId);
  };
  const keys = {
    pageup: scrollUp,
    pagedown: () => timeline.scroll(-page),
    ...(!isManyLines && { up: () => timeline.scroll(1), down: () => timeline.scroll(-1) }),
    "ctrl+end": timeline.toEnd,
    "ctrl+r": tryAgain,
  };
  useKeys(keys, { isActive });
}
