/** The parts of the administration, in the order of the list; each has an address: `/admin/people`. */
export const sections = ["usage", "people", "reports", "chats", "invites", "settings", "audit"] as const;
export type Section = (typeof sections)[number];

/** @returns the section that a word of the address names; the first when it names none. */
export function sectionFrom(word: string | undefined): Section {
  return sections.find((section) => section === word) ?? "usage";
}
