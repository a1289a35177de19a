export const muteChoices = ["hour", "eightHours", "tomorrow", "forever"] as const;
export type MuteChoice = (typeof muteChoices)[number];

const HOUR_MS = 60 * 60 * 1_000;
/** When "tomorrow" begins, on the clock of the person. */
const MORNING_HOUR = 8;
/** The last moment that the contract knows. */
const FOREVER = "9999-12-31T23:59:59.999Z";

/** @param now ms since the epoch @returns the ISO time until which a chat stays muted */
export function muteUntil(choice: MuteChoice, now: number): string {
  switch (choice) {
    case "hour":
      return new Date(now + HOUR_MS).toISOString();
    case "eightHours":
      return new Date(now + 8 * HOUR_MS).toISOString();
    case "tomorrow":
      return nextMorning(new Date(now)).toISOString();
    case "forever":
      return FOREVER;
    default:
      return choice satisfies never;
  }
}

function nextMorning(now: Date): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, MORNING_HOUR);
}
