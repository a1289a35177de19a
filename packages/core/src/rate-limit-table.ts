/** Points per window, in seconds. */
export type Limit = { points: number; duration: number };

/** What each is counted by: rate-limits.ts. */
export const limits = {
  register: { points: 5, duration: 60 * 60 },
  login: { points: 5, duration: 15 * 60 },
  /** Invites that were looked for and are not there. */
  inviteMiss: { points: 5, duration: 60 * 60 },
  api: { points: 300, duration: 60 },
  typing: { points: 60, duration: 60 },
  /** Two a second, thirty of them at once. */
  message: { points: 30, duration: 15 },
  /** By access token or webhook: as for a person, times the bots' factor. */
  bot: { points: 30, duration: 15 },
  search: { points: 30, duration: 60 },
  export: { points: 20, duration: 60 * 60 },
  /** Messages to one chat, from all its members. */
  chat: { points: 50, duration: 1 },
  /** Twenty a second, a hundred of them at once: a client that is back asks for much. */
  socket: { points: 100, duration: 5 },
} as const satisfies Record<string, Limit>;
export type LimitName = keyof typeof limits;

export const DEFAULT_BOT_FACTOR = 5;
/** Tabs, devices and bots with one account. */
export const SOCKETS_PER_USER = 10;
