/** What nobody has measured: how people use it. Change them, and run `npm run simulate` again. */
export const assumed = {
  /** Messages a person writes a day. */
  messagesPerDay: 40,
  /** Of all people, who have the app open in the busiest hour, and on how many devices. */
  onlineAtPeak: 0.25,
  devices: 1.3,
  /** The busiest minute against the mean of the day. */
  peakFactor: 2.2,
  /** Of all messages, those of direct chats. The others are of groups. */
  directShare: 0.6,
  /** A group of k members is k^-2 as frequent as one of the smallest size (Zipf), and writes with the root of its size. */
  groupSizes: { least: 3, most: 1_000, exponent: 2, activity: 0.5 },
  /** Read marks, typing and presence on top of messages: the bound of goal 16. */
  readingFactor: 1.5,
  /** A realtime node is a process on a core; a Postgres server has more of them. */
  realtimeNode: { cores: 1, memoryGb: 2 },
  postgresServer: { cores: 16, storageTb: 8 },
  /** How full a core or a memory may be on an ordinary day: the rest is for the others' failures and for storms. */
  fullness: 0.6,
  retentionDays: 365,
} as const;

/** How many people. */
export const sizes = [10_000, 1_000_000, 100_000_000] as const;
