import { type RefObject, useEffect } from "react";
import { applyEdit, selectedIn } from "../apply-edit.ts";
import { continueLines } from "./continue-lines.ts";

/** Makes a line break go on with the list or the quote it is in, whichever key or screen keyboard breaks the line. */
export function useLineBreaks(area: RefObject<HTMLTextAreaElement | null>): void {
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const handleBeforeInput = (event: InputEvent) => {
      const isBreak = event.inputType === "insertLineBreak" || event.inputType === "insertParagraph";
      const edit = isBreak ? continueLines(selectedIn(element)) : null;
      if (!edit) return;
      event.preventDefault();
      applyEdit(element, edit);
    };
    element.addEventListener("beforeinput", handleBeforeInput);
    return () => element.removeEventListener("beforeinput", handleBeforeInput);
  }, [area]);
}
