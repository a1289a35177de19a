/** What a seed did. `present`: it was there already, and nothing was written. */
export type SeedResult = { outcome: "created" | "present"; users: number; chats: number; messages: number };
