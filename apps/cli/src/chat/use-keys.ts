import { useInput } from "ink";
import { strokesOf } from "./strokes.ts";

type Options = {
  isActive?: boolean;
  /** Gets typed text; without it text is left to others. */
  onText?: (text: string) => void;
};

/** Calls what is assigned to each key, by names such as `ctrl+w` or `alt+up`. */
export function useKeys(
  handlers: Readonly<Record<string, () => void>>,
  { isActive = true, onText }: Options = {},
): void {
  useInput(
    (input, key) => {
      for (const stroke of strokesOf(input, key)) {
        if ("text" in stroke) onText?.(stroke.text);
        else handlers[stroke.key]?.();
      }
    },
    { isActive },
  );
}
