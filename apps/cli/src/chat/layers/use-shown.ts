import { type RefObject, useEffect, useRef } from "react";

/** @returns whether what asks is still on the screen, for answers that come later. */
export function useShown(): Readonly<RefObject<boolean>> {
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  return isShown;
}
