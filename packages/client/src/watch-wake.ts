type Callbacks = {
  /** The network returned, or the page is looked at again: moments to look at the connection at once. */
  onWake(): void;
  /** The network is gone, long before a connection notices by itself. */
  onOffline(): void;
  /** The page is left or no longer looked at: it may not run again. */
  onHide(): void;
};

/**
 * Tells what the browser knows of the network and of the page. Outside of browsers nothing says so, and nothing happens.
 * @returns a function that ends it
 */
export function watchWake({ onWake, onOffline, onHide }: Callbacks): () => void {
  if (typeof window === "undefined") return () => {};
  const handleVisibility = () => {
    if (document.visibilityState === "visible") onWake();
    else onHide();
  };
  window.addEventListener("online", onWake);
  window.addEventListener("offline", onOffline);
  window.addEventListener("pagehide", onHide);
  document.addEventListener("visibilitychange", handleVisibility);
  return () => {
    window.removeEventListener("online", onWake);
    window.removeEventListener("offline", onOffline);
    window.removeEventListener("pagehide", onHide);
    document.removeEventListener("visibilitychange", handleVisibility);
  };
}
