import type { Row } from "@parley/client";
import type { ChatId, UserId } from "@parley/protocol";
import { createContext, useContext } from "react";
import type { Layer } from "./layers/layer.ts";

/** What the rows of one timeline can ask for. */
export type TimelineActions = {
  chatId: ChatId;
  meId: UserId;
  /** Shows a menu or a dialog about a message. */
  open(layer: Layer): void;
  reply(row: Row): void;
  edit(row: Row): void;
  /** Takes one's reaction back if it is there. */
  toggleReaction(row: Row, emoji: string): void;
  togglePin(row: Row): void;
  /** Keeps the chat for later: the list shows it as unread, though the read mark never moves back. */
  markUnread(): void;
  /** @param options.from where the way back leads to */
  jumpTo(seq: number, options?: { from?: number | null }): void;
  /** Tells that something was done which nothing on screen shows. */
  say(text: string): void;
};

const Context = createContext<TimelineActions | null>(null);

export const TimelineActionsProvider = Context.Provider;

/** @throws when there is no timeline above it */
export function useTimelineActions(): TimelineActions {
  const actions = useContext(Context);
  if (!actions) throw new Error("useTimelineActions needs a timeline above it.");
  return actions;
}
