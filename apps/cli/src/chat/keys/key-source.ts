import type { Stroke } from "./strokes.ts";

export type KeySource = {
  /** What was typed, in order. */
  push: (strokes: readonly Stroke[]) => void;
  /** Gives back what was not used of a stroke: it comes next, before what was typed after it. */
  putBack: (stroke: Stroke) => void;
  /** @returns a function that ends the listening. */
  listen: (listener: (stroke: Stroke) => void) => () => void;
};

/** Calls back when the screen shows what the last key has changed. */
export type Follow = (next: () => void) => void;

/**
 * Hands out keys one at a time, the first at once, each further one when the screen has followed the one before it:
 * what is typed after a change of chats belongs to the new one, even when both came in one piece.
 */
export function createKeySource(follow: Follow): KeySource {
  const listeners = new Set<(stroke: Stroke) => void>();
  const waiting: Stroke[] = [];
  let isBusy = false;
  const next = () => {
    const stroke = waiting.shift();
    isBusy = stroke !== undefined;
    if (stroke === undefined) return;
    for (const listener of [...listeners]) listener(stroke);
    follow(next);
  };
  return {
    push: (strokes) => {
      waiting.push(...strokes);
      if (!isBusy) next();
    },
    putBack: (stroke) => waiting.unshift(stroke),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
