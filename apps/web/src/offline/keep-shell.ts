/** The name that public/sw.js knows. */
const SHELL = "parley-shell";

/** Lets the app open without network from now on, where the browser can: over plain http it cannot. */
export function keepShell(): void {
  // Without it the app works all the same, as long as there is a network.
  navigator.serviceWorker?.register("/sw.js").catch(() => {});
}

/** Forgets the page that opens without network: it is the page of somebody who has left. */
export async function forgetShell(): Promise<void> {
  if (typeof caches !== "undefined") await caches.delete(SHELL).catch(() => false);
}
