import { findQuery, type Query } from "@parley/client/completion";
import { type RefObject, useCallback, useEffect, useState } from "react";

type Answer = {
  /** What is being typed that could be completed. */
  query: Query | null;
  /** Offers nothing more until something else is typed. */
  dismiss: () => void;
};

/** Watches what is typed before the caret. */
export function useQuery(area: RefObject<HTMLTextAreaElement | null>): Answer {
  const [query, setQuery] = useState<Query | null>(null);
  const [dismissedAt, setDismissedAt] = useState<number | null>(null);
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const look = () => {
      const found = queryIn(element);
      setQuery((last) => (isSame(last, found) ? last : found));
      if (!found) setDismissedAt(null);
    };
    const leave = () => setQuery(null);
    element.addEventListener("input", look);
    element.addEventListener("blur", leave);
    document.addEventListener("selectionchange", look);
    look();
    return () => {
      element.removeEventListener("input", look);
      element.removeEventListener("blur", leave);
      document.removeEventListener("selectionchange", look);
    };
  }, [area]);
  const from = query?.from ?? null;
  const dismiss = useCallback(() => setDismissedAt(from), [from]);
  return { query: from === dismissedAt ? null : query, dismiss };
}

function queryIn(element: HTMLTextAreaElement): Query | null {
  const { value, selectionStart, selectionEnd } = element;
  const isTyping = document.activeElement === element && selectionStart === selectionEnd;
  return isTyping ? findQuery(value, selectionEnd) : null;
}

function isSame(a: Query | null, b: Query | null): boolean {
  return a?.from === b?.from && a?.words === b?.words;
}
