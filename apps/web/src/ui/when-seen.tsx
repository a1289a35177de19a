import { useEffect, useEffectEvent, useRef } from "react";

/** An invisible mark in a list: calls back whenever it scrolls into sight, so that the list can grow. */
export function WhenSeen({ onSeen }: { onSeen: () => void }) {
  const mark = useRef<HTMLDivElement>(null);
  const handleSeen = useEffectEvent(onSeen);
  useEffect(() => {
    if (!mark.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && handleSeen());
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, []);
  return <div ref={mark} aria-hidden className="h-px shrink-0" />;
}
