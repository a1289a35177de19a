import { useLayoutEffect, useRef } from "react";
import { useKeySource } from "./keyboard.tsx";
import type { Stroke } from "./strokes.ts";

type Options = {
  /** Gets typed and pasted text; without it text is left to others. */
  onText?: (text: string) => void;
};

/** Calls what is assigned to each key, by names such as `ctrl+w` or `alt+up`. */
export function useKeys(handlers: Readonly<Record<string, () => void>>, { onText }: Options = {}): void {
  const source = useKeySource();
  const handle = (stroke: Stroke) => {
    if ("text" in stroke) onText?.(stroke.text);
    else handlers[stroke.key]?.();
  };
  const latest = useRef(handle);
  // In the commit itself: the next key must find the new handlers, and none of what is gone.
  useLayoutEffect(() => {
    latest.current = handle;
  });
  useLayoutEffect(() => source.listen((stroke) => latest.current(stroke)), [source]);
}
