import { type RefObject, useEffect, useEffectEvent } from "react";

type Kept = { isAtEnd: boolean; scrollToEnd: () => void };

/** Whoever reads the newest message goes on doing so when the pane changes its height: a keyboard, a longer draft. */
export function useKeepEnd(scroller: RefObject<HTMLElement | null>, { isAtEnd, scrollToEnd }: Kept): void {
  const handleResize = useEffectEvent(() => isAtEnd && scrollToEnd());
  useEffect(() => {
    if (!scroller.current) return;
    const observer = new ResizeObserver(() => handleResize());
    observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [scroller]);
}
