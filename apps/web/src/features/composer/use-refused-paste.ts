import { DRAFT_MAX_LENGTH } from "@parley/protocol";
import { type RefObject, useEffect, useState } from "react";

/**
 * Keeps out what is far longer than a message: laying megabytes out would stop the page, and no device could share the
 * draft. What is a little too long is pasted, and can be shortened.
 *
 * @returns the length of what was not pasted; null again with the next key
 */
export function useRefusedPaste(area: RefObject<HTMLTextAreaElement | null>): number | null {
  const [refused, setRefused] = useState<number | null>(null);
  useEffect(() => {
    const element = area.current;
    const handlePaste = (event: ClipboardEvent) => {
      const { length } = event.clipboardData?.getData("text/plain") ?? "";
      if (length <= DRAFT_MAX_LENGTH) return;
      event.preventDefault();
      setRefused(length);
    };
    const forget = () => setRefused(null);
    element?.addEventListener("paste", handlePaste);
    element?.addEventListener("input", forget);
    return () => {
      element?.removeEventListener("paste", handlePaste);
      element?.removeEventListener("input", forget);
    };
  }, [area]);
  return refused;
}
