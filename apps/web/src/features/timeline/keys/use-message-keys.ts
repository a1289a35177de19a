import { type ChatState, noticeOf, type Row } from "@parley/client";
import { type RefObject, useEffect, useEffectEvent } from "react";
import { useTranslations } from "use-intl";
import { shortcutOf } from "../../../shortcuts/shortcut-of.ts";
import type { ShortcutId } from "../../../shortcuts/shortcuts.ts";
import { copyText } from "../../../ui/copy-text.ts";
import { messagePermissions } from "../layers/message-permissions.ts";
import { ROW, rowsIn } from "../rows-in.ts";
import { useTimelineActions } from "../timeline-actions.ts";

type Keyed = { scroller: RefObject<HTMLElement | null>; chat: ChatState; rows: readonly Row[] };

/** The keys of the message that has the focus: the arrows lead to the next one, the others do what its menu does. */
export function useMessageKeys({ scroller, chat, rows }: Keyed): void {
  const t = useTranslations("actions");
  const { open, reply, edit, togglePin, markUnread, say } = useTimelineActions();
  const handle = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    const element = target instanceof HTMLElement && target.matches(ROW) ? target : null;
    const id = element && shortcutOf("message", event);
    if (!element || !id) return;
    // What is selected, and no more, is what the browser copies.
    if (id === "copy" && getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    act(id, element);
  });
  useEffect(() => {
    const element = scroller.current;
    const listen = (event: KeyboardEvent) => handle(event);
    element?.addEventListener("keydown", listen);
    return () => element?.removeEventListener("keydown", listen);
  }, [scroller]);

  function act(id: ShortcutId<"message">, element: HTMLElement): unknown {
    if (id === "previousMessage") return neighbour(element, -1)?.focus();
    if (id === "nextMessage") return neighbour(element, 1)?.focus();
    const row = rows.find(({ key }) => key === element.dataset.key);
    // A message that is not sent yet, or that is gone, has nothing that could be done to it.
    if (!row?.message || noticeOf(row.message, () => "") !== null) return null;
    const { canEdit, canPin } = messagePermissions(chat, row);
    const at = placeOf(element);
    const doings: Record<typeof id, () => unknown> = {
      menu: () => open({ kind: "menu", row, at }),
      reply: () => reply(row),
      edit: () => canEdit && edit(row),
      react: () => open({ kind: "picker", row, at }),
      copy: () => row.body !== "" && copyText(row.body).then(() => say(t("copied"))),
      forward: () => open({ kind: "forward", row }),
      pin() {
        if (!canPin) return;
        togglePin(row);
        say(row.message?.pinnedAt ? t("unpinned") : t("pinned"));
      },
      markUnread: () => {
        if (row.isOwn) return;
        markUnread();
        say(t("markedUnread"));
      },
      delete: () => open({ kind: "delete", row }),
    };
    return doings[id]();
  }
}

function neighbour(row: HTMLElement, step: -1 | 1): HTMLElement | undefined {
  const log = row.closest<HTMLElement>('[role="log"]');
  const rows = log ? rowsIn(log) : [];
  return rows[rows.indexOf(row) + step];
}

function placeOf(row: HTMLElement): { x: number; y: number } {
  const { left, top } = row.getBoundingClientRect();
  return { x: left + 16, y: Math.max(top, 0) + 16 };
}
