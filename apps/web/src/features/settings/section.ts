/** The parts of the settings, in the order of the list; each has an address: `/settings/profile`. */
export const sections = [
  "profile",
  "appearance",
  "writing",
  "notifications",
  "privacy",
  "security",
  "devices",
  "tokens",
  "data",
] as const;
export type Section = (typeof sections)[number];

/** @returns the section that a word of the address names; null when it names none. */
export function sectionFrom(word: string | null): Section | null {
  return sections.find((section) => section === word) ?? null;
}

/** @returns the section that a screen with room for one shows, also when none was chosen. */
export function shownSection(chosen: Section | null): Section {
  return chosen ?? "profile";
}
