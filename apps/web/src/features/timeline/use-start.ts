import { type ChatState, shownMessages } from "@parley/client";
import { useClient } from "@parley/client/react";
import { useEffect, useState } from "react";
import { keptPlace } from "./kept-places.ts";

/** How a timeline opens. */
export type Start = {
  /** The message to show; null: the newest. */
  seq: number | null;
  /** The eye is to be led there. */
  isMarked: boolean;
  /** Where its top was when one left, in px under the top of the window. */
  top?: number;
  /** What others wrote after this seq is new; the line before it stays put while one reads. */
  newAfterSeq: number | null;
};

/**
 * @returns where to begin: at the message that the address names, else at the first unread, else where one left off;
 * null: not known yet.
 */
export function useStart(chat: ChatState, linkSeq: number | null): Start | null {
  const client = useClient();
  const [start, setStart] = useState<Start | null>(null);
  // Without network there may be nothing but what waits to be sent.
  const isOutboxOnly = chat.history === "failed" && chat.pending.length > 0;
  const isReady = chat.history === "ready" || chat.messages.length > 0 || isOutboxOnly;
  const wanted = startOf(chat, linkSeq);
  const needsVisit = !isShown(chat, wanted.seq);
  if (!start && isReady && !needsVisit) setStart(wanted);

  const { id } = chat;
  const { seq } = wanted;
  const mustVisit = !start && isReady && needsVisit;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per place, whatever changes in the chat meanwhile.
  useEffect(() => {
    if (!mustVisit || seq === null) return;
    // What cannot be found is no reason not to show the chat.
    const openAtEnd = () => setStart({ ...wanted, seq: null });
    client.visit(id, { seq }).then(() => setStart(wanted), openAtEnd);
  }, [client, id, seq, mustVisit]);
  return start;
}

/** @returns how a timeline opens once what is to be seen is there. */
export function startOf({ id, unreadCount, lastReadSeq }: ChatState, linkSeq: number | null): Start {
  const newAfterSeq = unreadCount > 0 ? lastReadSeq : null;
  if (linkSeq !== null) return { seq: linkSeq, isMarked: true, newAfterSeq };
  if (newAfterSeq !== null) return { seq: newAfterSeq + 1, isMarked: false, newAfterSeq };
  return { seq: null, isMarked: false, newAfterSeq, ...keptPlace(id) };
}

/** @returns whether the message is among those on screen. */
export function isShown(chat: ChatState, wanted: number | null): boolean {
  return wanted === null || shownMessages(chat).some(({ seq }) => seq === wanted);
}
