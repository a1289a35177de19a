import type { ChatState, Row } from "@parley/client";
import { useShortcuts } from "../../../shortcuts/use-shortcuts.ts";
import type { KeyParts } from "../timeline-props.ts";
import { useEditLast } from "./use-edit-last.ts";
import { useMessageKeys } from "./use-message-keys.ts";

type Props = KeyParts & { chat: ChatState; rows: readonly Row[]; onReadAll: () => void };

/** The keys of the open chat and of its messages. Shows nothing; it is loaded after what is seen. */
export function TimelineKeys({ isAtEnd, onLatest, onReadAll, ...keyed }: Props) {
  useMessageKeys(keyed);
  useEditLast(keyed.rows);
  useShortcuts("timeline", {
    latest: onLatest,
    settle() {
      if (keyed.chat.unreadCount > 0) onReadAll();
      else if (!isAtEnd) onLatest();
      else focusComposer();
    },
  });
  return null;
}

/** With all read and the newest message in view, there is nothing left to do but to write. */
function focusComposer(): void {
  document.querySelector<HTMLElement>("textarea[data-entry]")?.focus();
}
