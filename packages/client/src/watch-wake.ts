/**
 * Calls back when the network returns or the page is looked at again: moments to look at the connection at once.
 * Outside of browsers nothing says so, and nothing happens.
 * @returns a function that ends it
 */
export function watchWake(onWake: () => void): () => void {
  if (typeof window === "undefined") return () => {};
  const handleVisibility = () => {
    if (document.visibilityState === "visible") onWake();
  };
  window.addEventListener("online", onWake);
  document.addEventListener("visibilitychange", handleVisibility);
  return () => {
    window.removeEventListener("online", onWake);
    document.removeEventListener("visibilitychange", handleVisibility);
  };
}
