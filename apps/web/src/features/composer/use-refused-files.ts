import { type RefObject, useEffect, useState } from "react";

/**
 * Keeps the page where it is when files are dropped on it: the browser would leave it for them.
 *
 * @returns whether files were dropped or pasted just now; not any more once one writes
 */
export function useRefusedFiles(area: RefObject<HTMLTextAreaElement | null>): boolean {
  const [isRefused, setIsRefused] = useState(false);
  useEffect(() => {
    const element = area.current;
    const handleDragOver = (event: DragEvent) => hasFiles(event.dataTransfer) && event.preventDefault();
    const handleDrop = (event: DragEvent) => {
      if (!hasFiles(event.dataTransfer)) return;
      event.preventDefault();
      setIsRefused(true);
    };
    // What comes with a text, as from a word processor, is pasted as that.
    const handlePaste = ({ clipboardData }: ClipboardEvent) =>
      setIsRefused(hasFiles(clipboardData) && !clipboardData?.types.includes("text/plain"));
    const forget = () => setIsRefused(false);
    addEventListener("dragover", handleDragOver);
    addEventListener("drop", handleDrop);
    element?.addEventListener("paste", handlePaste);
    element?.addEventListener("input", forget);
    return () => {
      removeEventListener("dragover", handleDragOver);
      removeEventListener("drop", handleDrop);
      element?.removeEventListener("paste", handlePaste);
      element?.removeEventListener("input", forget);
    };
  }, [area]);
  return isRefused;
}

function hasFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes("Files") ?? false;
}
