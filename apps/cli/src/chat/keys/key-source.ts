import type { Stroke } from "./strokes.ts";

export type KeySource = {
  /** What was typed, in order. */
  push: (strokes: readonly Stroke[]) => void;
  /** @returns a function that ends the listening. */
  listen: (listener: (stroke: Stroke) => void) => () => void;
};

/**
 * Hands out keys one at a time, the first at once, each further one when the screen has followed the one before it:
 * what is typed after a change of chats belongs to the new one, even when both came in one piece.
 */
export function createKeySource(): KeySource {
  const listeners = new Set<(stroke: Stroke) => void>();
  const waiting: Stroke[] = [];
  let isBusy = false;
  const next = () => {
    const stroke = waiting.shift();
    isBusy = stroke !== undefined;
    if (stroke === undefined) return;
    for (const listener of [...listeners]) listener(stroke);
    // React decides in a microtask when to draw; what it schedules there comes before the next key.
    queueMicrotask(() => setImmediate(next));
  };
  return {
    push: (strokes) => {
      waiting.push(...strokes);
      if (!isBusy) next();
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
