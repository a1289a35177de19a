import { useLayoutEffect, useRef } from "react";
import { takeFirst } from "../../text/cells.ts";
import type { Bindings } from "./bind-keys.ts";
import { useKeySource } from "./keyboard.tsx";
import { latinLetter, type Stroke } from "./strokes.ts";

type Options = {
  /** Gets typed and pasted text; without it text is left to others. */
  onText?: ((text: string, how: { isPasted: boolean }) => void) | undefined;
};

/** Calls what is bound to each key. */
export function useKeys(bindings: Bindings, { onText }: Options = {}): void {
  useStrokes((stroke) => {
    if ("text" in stroke) onText?.(stroke.text, { isPasted: stroke.isPasted === true });
    else bindings[stroke.key]?.();
  });
}

/** The same where letters are keys: each of them counts alone, whatever the layout. What is pasted is no key. Null leaves all to others. */
export function useLetterKeys(bindings: Bindings | null, onPaste?: (text: string) => void): void {
  const source = useKeySource();
  useStrokes((stroke) => {
    if (!bindings) return;
    if ("key" in stroke) return bindings[stroke.key]?.();
    if (stroke.isPasted) return onPaste?.(stroke.text);
    const letter = takeFirst(stroke.text);
    const rest = stroke.text.slice(letter.length);
    // The first letter may change what the next ones mean.
    if (rest !== "") source.putBack({ text: rest });
    (bindings[letter] ?? bindings[latinLetter(letter)])?.();
  });
}

function useStrokes(handle: (stroke: Stroke) => void): void {
  const source = useKeySource();
  const latest = useRef(handle);
  // In the commit itself: the next key must find the new handlers, and none of what is gone.
  useLayoutEffect(() => {
    latest.current = handle;
  });
  useLayoutEffect(() => source.listen((stroke) => latest.current(stroke)), [source]);
}
