import type { ChatSummary } from "@parley/client";
import { useClient } from "@parley/client/react";
import { type Draft, draftOf } from "./draft.ts";
import { isManyLines } from "./use-composer-keys.ts";
import type { Kept } from "./use-kept.ts";
import { useKeys } from "./use-keys.ts";
import type { TimelineControl } from "./use-timeline.ts";

type Options = { timeline: TimelineControl; draft: Kept<Draft>; height: number };

/** Lines of the former page that stay in view, so that the eye finds its place. */
const OVERLAP = 2;

/** Moving through the messages, and what can be done about those that failed. */
export function useChatKeys(summary: ChatSummary, { timeline, draft, height }: Options): void {
  const client = useClient();
  const page = Math.max(1, height - OVERLAP);
  const scrollUp = () => {
    timeline.scroll(page);
    // At the start of what is loaded: a page that failed to come is asked for again.
    if (timeline.view.firstIndex === 0) client.loadOlder(summary.id).catch(() => {});
  };
  const arrows = { up: () => timeline.scroll(1), down: () => timeline.scroll(-1) };
  const keys = {
    pageup: scrollUp,
    pagedown: () => timeline.scroll(-page),
    "ctrl+end": timeline.toEnd,
    ...(!isManyLines(draft.value) && arrows),
    ...useFailureKeys(summary, draft),
  };
  useKeys(keys);
}

/** Send again, or take back into the composer. */
function useFailureKeys({ id, chat }: ChatSummary, draft: Kept<Draft>) {
  const client = useClient();
  const failed = chat.pending.filter(({ state }) => state === "failed");
  const tryAgain = () => {
    if (chat.history === "failed") client.openChat(id).catch(() => {});
    for (const { clientId } of failed) client.retry(id, clientId);
  };
  const takeBack = () => {
    const last = failed.at(-1);
    // Nothing that is being written is overwritten.
    if (!last || draft.value.text !== "") return;
    draft.change(draftOf(client.discard(id, last.clientId)));
  };
  return { "ctrl+r": tryAgain, "ctrl+x": takeBack };
}
