import { useCallback, useRef } from "react";

/**
 * For what is asked again while an earlier answer is on its way: that one may come last, and knows less.
 *
 * @returns begins a question, and returns whether that is still the newest one
 */
export function useNewest(): () => () => boolean {
  const newest = useRef(0);
  return useCallback(() => {
    newest.current += 1;
    const mine = newest.current;
    return () => mine === newest.current;
  }, []);
}
