import type { MouseAct } from "./mouse-reports.ts";

export type MouseSource = {
  push: (act: MouseAct) => void;
  /** @returns a function that ends the listening. */
  listen: (listener: (act: MouseAct) => void) => () => void;
};

/** Hands out what the mouse does to whoever listens then. */
export function createMouseSource(): MouseSource {
  const listeners = new Set<(act: MouseAct) => void>();
  return {
    push: (act) => {
      for (const listener of [...listeners]) listener(act);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
