import type { FocusEvent } from "react";
import { rowsIn } from "./rows-in.ts";

/**
 * One Tab stop for all messages: it leads to the lowest one in view. What keys do from there: see keys/.
 *
 * @returns handlers for the scroller
 */
export function useRowFocus() {
  return {
    onFocus({ target, currentTarget }: FocusEvent<HTMLElement>) {
      // Else Shift+Tab from a message would come back to it.
      const isOnScroller = target === currentTarget;
      currentTarget.tabIndex = -1;
      if (isOnScroller) lowestInView(currentTarget)?.focus({ preventScroll: true });
    },
    onBlur({ relatedTarget, currentTarget }: FocusEvent<HTMLElement>) {
      const stays = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
      if (!stays) currentTarget.tabIndex = 0;
    },
  };
}

function lowestInView(scroller: HTMLElement): HTMLElement | undefined {
  const { bottom } = scroller.getBoundingClientRect();
  const rows = rowsIn(scroller);
  return rows.findLast((row) => row.getBoundingClientRect().top < bottom) ?? rows.at(-1);
}
