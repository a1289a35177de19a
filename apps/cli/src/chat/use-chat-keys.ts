import type { ChatSummary } from "@parley/client";
import { useClient } from "@parley/client/react";
import { draftOf } from "./composing/draft.ts";
import { type Editor, replaceDraft } from "./composing/line-editor.ts";
import { bindKeys } from "./keys/bind-keys.ts";
import { useKeys } from "./keys/use-keys.ts";
import { useStage } from "./stage.ts";
import type { Kept } from "./use-kept.ts";
import type { TimelineControl } from "./use-timeline.ts";
import { useVoice } from "./voice.ts";

type Options = { timeline: TimelineControl; editor: Kept<Editor>; height: number; isActive: boolean };

/** Lines of the former page that stay in view, so that the eye finds its place. */
const OVERLAP = 2;

/** Moving through the messages, and what can be done about those that failed. */
export function useChatKeys(summary: ChatSummary, { timeline, editor, height, isActive }: Options): void {
  const client = useClient();
  const stage = useStage();
  const { id, chat } = summary;
  const page = Math.max(1, height - OVERLAP);
  const scrollUp = () => {
    timeline.scroll(page);
    // At the start of what is loaded: a page that failed to come is asked for again.
    if (timeline.view.firstIndex === 0) client.loadOlder(id).catch(() => {});
  };
  const scrollDown = () => {
    timeline.scroll(-page);
    if (timeline.isAtEnd && chat.aside?.visit) client.loadNewer(id).catch(() => {});
  };
  const toEnd = () => {
    client.showLatest(id);
    timeline.toEnd();
  };
  const bindings = bindKeys("chat", {
    pageUp: scrollUp,
    pageDown: scrollDown,
    toEnd,
    attach: () => stage.open({ kind: "attach", chatId: id }),
    ...useFailureKeys(summary, editor),
  });
  useKeys(isActive ? bindings : {});
}

/** Send again, or take back into the composer, which has no place for a file. */
function useFailureKeys({ id, chat }: ChatSummary, { value, change }: Kept<Editor>) {
  const client = useClient();
  const { say } = useStage();
  const { translate } = useVoice();
  const failed = chat.pending.filter(({ state }) => state === "failed");
  const retry = () => {
    if (chat.history === "failed") client.openChat(id).catch(() => {});
    for (const { clientId } of failed) client.retry(id, clientId);
  };
  const takeBack = () => {
    const last = failed.findLast(({ file }) => !file);
    if (!last && failed.length > 0) return say(translate("screen.retryFile"));
    // Nothing that is being written is overwritten.
    if (!last || value.draft.text !== "") return;
    change(replaceDraft(value, draftOf(client.discard(id, last.clientId))));
  };
  return { retry, takeBack };
}
