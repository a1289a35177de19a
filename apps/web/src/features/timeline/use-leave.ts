import { useEffectEvent, useLayoutEffect } from "react";

/** Calls back when the component goes, while what it shows is still there. */
export function useLeave(onLeave: () => void): void {
  const leave = useEffectEvent(onLeave);
  useLayoutEffect(() => () => leave(), []);
}
