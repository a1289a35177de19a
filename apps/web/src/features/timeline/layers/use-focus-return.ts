import { useEffect } from "react";
import type { Layer } from "./layer.ts";

/**
 * A layer gives the focus back to the message that it was opened from. When that message is gone, because it was deleted
 * in the layer, what stands in its place gets it.
 */
export function useFocusReturn(layer: Layer): void {
  const key = "row" in layer ? layer.row.key : null;
  useEffect(() => {
    if (key === null) return;
    return () => void requestAnimationFrame(() => focusRow(key));
  }, [key]);
}

function focusRow(key: string): void {
  if (document.activeElement !== document.body) return;
  const row = document.querySelector<HTMLElement>(`[role="log"] [data-key="${CSS.escape(key)}"]`);
  row?.focus({ preventScroll: true });
}
