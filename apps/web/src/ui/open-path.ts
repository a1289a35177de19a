/**
 * Shows another path of the app. Next follows the History API, so `usePathname`, back and forward see it, and no
 * request stands between a click and the chat.
 */
export function openPath(path: string): void {
  if (path !== location.pathname) history.pushState(null, "", path);
}
