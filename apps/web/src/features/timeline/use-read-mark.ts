import { useEffect, useEffectEvent } from "react";

type Reading = {
  /** The newest message on screen. */
  seq: number;
  onRead: (seq: number) => void;
};

/** Marks the newest message as read while a person can really see it: page visible and in focus. */
export function useReadMark({ seq, onRead }: Reading): void {
  const read = useEffectEvent(() => {
    const isLooking = document.visibilityState === "visible" && document.hasFocus();
    if (isLooking && seq > 0) onRead(seq);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each new message, reads through the event.
  useEffect(() => read(), [seq]);
  useEffect(() => {
    const handleLook = () => read();
    addEventListener("focus", handleLook);
    document.addEventListener("visibilitychange", handleLook);
    return () => {
      removeEventListener("focus", handleLook);
      document.removeEventListener("visibilitychange", handleLook);
    };
  }, []);
}
