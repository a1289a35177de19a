import { useSyncExternalStore } from "react";
import { readNotificationSettings, watchNotificationSettings } from "./device-settings.ts";

/** @returns how this browser tells of messages, as it is now. In the browser only. */
export function useNotificationSettings() {
  return useSyncExternalStore(watchNotificationSettings, readNotificationSettings);
}
