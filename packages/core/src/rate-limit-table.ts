/**
 * Points per window, in seconds. Processes count together: at once, before the answer; or soon, within a second, and only
 * what is more than a tenth of the points. What says nothing is counted by each process alone.
 */
export type Limit = { points: number; duration: number; shared?: "at once" | "soon" };

/** What each is counted by: rate-limits.ts. */
export const limits = {
  register: { points: 5, duration: 60 * 60, shared: "at once" },
  login: { points: 5, duration: 15 * 60, shared: "at once" },
  /** Sign-ins that failed, from one address at whatever accounts. */
  loginMiss: { points: 50, duration: 15 * 60, shared: "at once" },
  /** Codes of a second factor, by account: whoever has stolen its password must not guess from many addresses. */
  code: { points: 5, duration: 15 * 60, shared: "at once" },
  /** Who has forgotten his password: by address, and by the account that is asked for. */
  reset: { points: 5, duration: 60 * 60, shared: "at once" },
  /** Devices that ask to be approved. */
  device: { points: 20, duration: 15 * 60, shared: "at once" },
  /** Codes of such devices that were looked for and are not there: of 20^8, ten an hour are no guessing. */
  userCodeMiss: { points: 10, duration: 60 * 60, shared: "at once" },
  /** Invites that were looked for and are not there. */
  inviteMiss: { points: 5, duration: 60 * 60, shared: "at once" },
  api: { points: 300, duration: 60, shared: "soon" },
  typing: { points: 60, duration: 60, shared: "soon" },
  /** Two a second, thirty of them at once. */
  message: { points: 30, duration: 15, shared: "soon" },
  /** By access token or webhook: as for a person, times the bots' factor. */
  bot: { points: 30, duration: 15, shared: "soon" },
  search: { points: 30, duration: 60, shared: "soon" },
  /** Each look at a picture, also one that a browser has kept. */
  download: { points: 600, duration: 60, shared: "soon" },
  upload: { points: 60, duration: 10 * 60, shared: "at once" },
  export: { points: 20, duration: 60 * 60, shared: "at once" },
  /** Twenty a second, a hundred of them at once: a client that is back asks for much. A socket has one process. */
  socket: { points: 100, duration: 5 },
} as const satisfies Record<string, Limit>;
export type LimitName = keyof typeof limits;

export const DEFAULT_BOT_FACTOR = 5;
/** From all its members, over all processes: messages/limit-by-chat.ts. */
export const CHAT_MESSAGES_PER_SECOND = 50;
/** Tabs, devices and bots with one account. */
export const SOCKETS_PER_USER = 10;
