import { useEffect } from "react";
import { openPath } from "../../ui/open-path.ts";

/** Leads to the chat of a notification that was clicked: public/sw.js tells its path until it is answered. */
export function useClickedNotifications(): void {
  useEffect(() => {
    navigator.serviceWorker?.addEventListener("message", handleWorker);
    return () => navigator.serviceWorker?.removeEventListener("message", handleWorker);
  }, []);
}

function handleWorker({ data, ports }: MessageEvent<{ showPath?: string }>): void {
  if (!data.showPath) return;
  openPath(data.showPath);
  ports[0]?.postMessage("shown");
}
