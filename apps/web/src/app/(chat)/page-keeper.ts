import { useEffect } from "react";

/** Keeps the page where it is when files are dropped on it: the browser would leave it for them. Shows nothing. */
export function PageKeeper() {
  useEffect(() => {
    const keep = (event: DragEvent) => {
      const { dataTransfer, defaultPrevented } = event;
      if (defaultPrevented || !dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      dataTransfer.dropEffect = "none";
    };
    addEventListener("dragover", keep);
    addEventListener("drop", keep);
    return () => {
      removeEventListener("dragover", keep);
      removeEventListener("drop", keep);
    };
  }, []);
  return null;
}
