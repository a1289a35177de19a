/** How this browser tells of messages. Of the browser and not of the account: so is the permission. */
export type NotificationSettings = {
  isOn: boolean;
  /** Notifications name the sender, and not what he wrote. */
  hidesText: boolean;
  /** The offer in the chat list was put away, for ever. */
  isOfferDismissed: boolean;
};

const KEY = "parley:notifications";
const unset: NotificationSettings = { isOn: false, hidesText: false, isOfferDismissed: false };

const listeners = new Set<() => void>();
let known: { text: string | null; settings: NotificationSettings } = { text: null, settings: unset };

/** @returns the same object until something has changed, in this tab or in another. */
export function readNotificationSettings(): NotificationSettings {
  const text = localStorage.getItem(KEY);
  if (text !== known.text) known = { text, settings: { ...unset, ...JSON.parse(text ?? "{}") } };
  return known.settings;
}

export function changeNotificationSettings(change: Partial<NotificationSettings>): void {
  localStorage.setItem(KEY, JSON.stringify({ ...readNotificationSettings(), ...change }));
  for (const listener of listeners) listener();
}

/** @returns a function that ends the subscription. */
export function watchNotificationSettings(listener: () => void): () => void {
  listeners.add(listener);
  // Heard from other tabs only.
  addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    removeEventListener("storage", listener);
  };
}
