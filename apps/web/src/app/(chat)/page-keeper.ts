import { useEffect } from "react";
import { useHasFiles } from "../../features/composer/files/trays.ts";

/**
 * Keeps the page where it is when files are dropped on it, for which the browser would leave it; and lets the browser ask
 * whoever leaves it while files wait to be sent. Shows nothing.
 */
export function PageKeeper() {
  const hasFiles = useHasFiles();
  useEffect(() => {
    if (!hasFiles) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [hasFiles]);
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
