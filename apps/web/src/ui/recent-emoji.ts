const KEY = "parley.recent-emoji";
/** Two lines of the picker. */
const KEPT = 16;

/** @returns the emoji that were picked on this device, the last one first. */
export function recentEmoji(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((each) => typeof each === "string").slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

export function rememberEmoji(emoji: string): void {
  const others = recentEmoji().filter((each) => each !== emoji);
  try {
    localStorage.setItem(KEY, JSON.stringify([emoji, ...others].slice(0, KEPT)));
  } catch {
    // A browser that keeps nothing, or is full, offers all of them alike.
  }
}
