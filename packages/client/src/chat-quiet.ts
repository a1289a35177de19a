import type { MySettings } from "@parley/protocol";

type Mine = Pick<MySettings, "mutedUntil" | "notificationLevel" | "isArchived">;

/** Whether the person has silenced the chat for now. @param now ms since the epoch */
export function isMuted({ mutedUntil }: Pick<Mine, "mutedUntil">, now: number): boolean {
  return mutedUntil !== null && Date.parse(mutedUntil) > now;
}

/** Whether news of the chat are to be shown without colour: it is muted, or was told to be silent for good. */
export function isQuiet(mine: Pick<Mine, "mutedUntil" | "notificationLevel">, now: number): boolean {
  return isMuted(mine, now) || mine.notificationLevel === "none";
}

/**
 * Whether the chat lies in the archive at this moment: a new message brings it out until it is read, and a muted one
 * stays inside. Derived on each device, so that a message costs no write for those who have archived the chat.
 * @param now ms since the epoch
 */
export function isInArchive(
  { mine, unreadCount }: { mine: Mine; unreadCount: number },
  now: number,
): boolean {
  return mine.isArchived && (unreadCount === 0 || isQuiet(mine, now));
}
