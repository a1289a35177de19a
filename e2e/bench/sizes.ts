/** How much is measured. */
export type Sizes = typeof full;

const full = {
  rounds: 3,
  /** Statements of an anchor or a page that are timed one by one. */
  statements: 2_000,
  /** How long each rate is measured. */
  seconds: 8,
  chats: 100,
  roomMembers: 1_000,
  idleConnections: 5_000,
  groups: 10,
  groupMembers: 50,
  /** What is sent twice, each chat. */
  resends: 100,
  historyDepth: 1_000_000,
  chatsOfOne: 1_000,
  storedRows: 5_000_000,
  activeChats: 10_000,
};

/** Shows that all of it works, in the time that CI has for it. Its ratios say little. */
const quick: Sizes = {
  rounds: 1,
  statements: 200,
  seconds: 1,
  chats: 20,
  roomMembers: 100,
  idleConnections: 100,
  groups: 2,
  groupMembers: 20,
  resends: 20,
  historyDepth: 5_000,
  chatsOfOne: 100,
  storedRows: 20_000,
  activeChats: 100,
};

export const sizes = { full, quick };
