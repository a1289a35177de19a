import { useLayoutEffect, useMemo, useRef } from "react";
import type { TimelineActions } from "./timeline-actions.ts";

/** @returns the same object while it is the same chat: rows are memoised, and what they are given must not change. */
export function useStableActions(actions: TimelineActions): TimelineActions {
  const latest = useRef(actions);
  useLayoutEffect(() => {
    latest.current = actions;
  });
  const { chatId, meId } = actions;
  return useMemo(
    () => ({
      chatId,
      meId,
      open: (layer) => latest.current.open(layer),
      reply: (row) => latest.current.reply(row),
      edit: (row) => latest.current.edit(row),
      toggleReaction: (row, emoji) => latest.current.toggleReaction(row, emoji),
      togglePin: (row) => latest.current.togglePin(row),
      markUnread: () => latest.current.markUnread(),
      jumpTo: (seq, options) => latest.current.jumpTo(seq, options),
      say: (text) => latest.current.say(text),
    }),
    [chatId, meId],
  );
}
