import type { Row } from "@parley/client";
import { useEffect, useEffectEvent } from "react";
import { shortcutOf } from "../../../shortcuts/shortcut-of.ts";
import { useTimelineActions } from "../timeline-actions.ts";

/** In an empty composer the arrow up leads to what one has written last. */
export function useEditLast(rows: readonly Row[]): void {
  const { edit } = useTimelineActions();
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || !isInEmptyComposer(event)) return;
    const last = shortcutOf("composer", event) === "editLast" ? rows.findLast(isEditable) : undefined;
    if (!last) return;
    event.preventDefault();
    edit(last);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => handle(event);
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
}

function isInEmptyComposer({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLTextAreaElement && target.matches("[data-entry]") && target.value === "";
}

function isEditable({ isOwn, message }: Row): boolean {
  if (!isOwn || !message) return false;
  const isText = message.system === null && message.deletedAt === null && !message.hidden;
  return isText && message.body !== "" && message.forwardedFrom === null;
}
