import type { ChatSummary } from "@parley/client";
import type { ChatId } from "@parley/protocol";
import { createContext, useContext } from "react";
import type { Layer } from "./layers/layer.ts";
import type { Memory } from "./memory.ts";

/** `insert`: what is typed goes into the composer. `normal`: letters are keys, and one message is selected. */
export type ScreenMode = "insert" | "normal";

/** What the parts of the screen ask of it. */
export type Stage = {
  mode: ScreenMode;
  setMode: (mode: ScreenMode) => void;
  /** What lies over the messages; null when nothing does. */
  layer: Layer | null;
  open: (layer: Layer) => void;
  close: () => void;
  /** Tells on the last line what nothing else shows. */
  say: (text: string) => void;
  /** Tells what an error means. */
  complain: (error: unknown) => void;
  select: (chatId: ChatId) => void;
  /** Goes down the list by steps, or up when negative, and around its ends. */
  step: (by: number) => void;
  toNextUnread: () => void;
  selected: ChatSummary | undefined;
  /** Takes away the notice that is shown, or shows first what was not sent; null when there is none. */
  dismiss: (() => void) | null;
  /** After something in the memory was changed from outside of its chat. */
  redraw: () => void;
  memory: Memory;
};

export const StageContext = createContext<Stage | null>(null);

/** @returns what the screen offers to its parts. @throws outside of it. */
export function useStage(): Stage {
  const stage = useContext(StageContext);
  if (!stage) throw new Error("useStage needs a StageContext above it.");
  return stage;
}
