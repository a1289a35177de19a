import { useEffect, useRef } from "react";
import { isSettings } from "./settings-pane.tsx";

/** @returns a function that tells where one was before the settings. */
export function useReturnPath(address: string): () => string {
  const last = useRef("/");
  useEffect(() => {
    if (!isSettings(address)) last.current = address;
  }, [address]);
  return () => last.current;
}
