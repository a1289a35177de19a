import { type RefObject, useEffect, useState } from "react";

/** @returns whether words are selected in the text area that has the focus. */
export function useHasSelection(area: RefObject<HTMLTextAreaElement | null>): boolean {
  const [hasSelection, setHasSelection] = useState(false);
  useEffect(() => {
    const handleChange = () => {
      const element = area.current;
      // Who has gone on to the bar with the keyboard still means the selection.
      const isInside = element?.form?.contains(document.activeElement) ?? false;
      setHasSelection(isInside && element !== null && element.selectionStart < element.selectionEnd);
    };
    document.addEventListener("selectionchange", handleChange);
    document.addEventListener("focusin", handleChange);
    return () => {
      document.removeEventListener("selectionchange", handleChange);
      document.removeEventListener("focusin", handleChange);
    };
  }, [area]);
  return hasSelection;
}
