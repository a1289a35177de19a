/**
 * @returns whether the app was opened through its icon's shortcut "New chat" (manifest.ts); its address then becomes
 *   that of the list, so that a reload does not ask again.
 */
export function takeShortcut(): boolean {
  const isNewChat = new URLSearchParams(location.search).get("new") === "chat";
  if (isNewChat) history.replaceState(null, "", location.pathname);
  return isNewChat;
}
