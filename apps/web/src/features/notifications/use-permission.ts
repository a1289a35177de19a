import { useEffect, useState } from "react";
import { changeNotificationSettings } from "./device-settings.ts";

export type Permission = NotificationPermission | "impossible";

/** @returns whether the browser lets us tell of messages, and a function that asks for it: call it on a click only. */
export function usePermission(): [Permission, () => Promise<void>] {
  const [permission, setPermission] = useState(permissionNow);
  useEffect(() => {
    // It can be given and taken in the browser's own settings at any time.
    const handleReturn = () => setPermission(permissionNow());
    addEventListener("focus", handleReturn);
    return () => removeEventListener("focus", handleReturn);
  }, []);
  const ask = async () => {
    const answer = await Notification.requestPermission();
    if (answer === "granted") changeNotificationSettings({ isOn: true });
    setPermission(answer);
  };
  return [permission, ask];
}

/** Over plain http there are no notifications, and without a service worker nobody who shows them. */
function permissionNow(): Permission {
  const isPossible = "Notification" in window && "serviceWorker" in navigator;
  return isPossible ? Notification.permission : "impossible";
}
