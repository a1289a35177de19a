/**
 * What things cost on one core, as it was measured; the comments say with which command, and what is none of that.
 * docs/scaling.md repeats them with what they mean.
 */
export const measured = {
  /** Postgres, one more message in a batch, `npm run bench -- --goal 20`: 34.0 µs a row in batches of 200, 220 in batches of 2. */
  rowUs: 32.1,
  /** Postgres, what a batch costs besides its rows: the same two figures. */
  batchUs: 376,
  /** Postgres, a message that comes alone, `npm run bench -- --goal 20`. */
  aloneUs: 303,
  /** Realtime and Postgres, one-to-one, persisted, acknowledged and delivered, `npm run bench -- --goal 15`. */
  messageUs: 225,
  /** A delivery to one more member, `npm run bench`, anchor S: 88,488 deliveries/s. */
  deliveryUs: 11.3,
  /** A node that hears a change of another one, over Redis: docs/decisions/0021, 17 µs for two listeners. */
  hearingUs: 8.5,
  /** Redis, for the same change. */
  redisUs: 1,
  /** An idle signed-in connection, `npm run bench -- --goal 11`, of 5,000. */
  connectionKb: 34.8,
  /** The same, each second: its pings. */
  idleConnectionUs: 17,
  /** Until a client that comes back has what it missed: `npm run chaos -- --fault F17`, 150 clients, 100 messages each, in 1,246 ms. */
  returnUs: 8_300,
  /** A message with all its indexes. An estimate, for bodies of 127 bytes. */
  storedBytes: 1_000,
} as const;
