import { type RefObject, useEffect } from "react";
import { applyEdit, selectedIn } from "../apply-edit.ts";
import { formatOfKey, formats } from "./formats.ts";
import { pastedLink } from "./toggle-link.ts";

/** The shortcuts that lay out a text, and an address that is pasted onto words. */
export function useFormatKeys(area: RefObject<HTMLTextAreaElement | null>): void {
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const handleKeyDown = (event: KeyboardEvent) => {
      const name = event.isComposing ? null : formatOfKey(event);
      if (!name) return;
      event.preventDefault();
      event.stopPropagation();
      applyEdit(element, formats[name].toggle(selectedIn(element)));
    };
    const handlePaste = (event: ClipboardEvent) => {
      const link = pastedLink(selectedIn(element), event.clipboardData?.getData("text/plain").trim() ?? "");
      if (!link) return;
      event.preventDefault();
      applyEdit(element, link);
    };
    element.addEventListener("keydown", handleKeyDown);
    element.addEventListener("paste", handlePaste);
    return () => {
      element.removeEventListener("keydown", handleKeyDown);
      element.removeEventListener("paste", handlePaste);
    };
  }, [area]);
}
