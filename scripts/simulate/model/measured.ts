/**
 * What things cost on one core, as it was measured; the comments say with which command, and what is none of that.
 * docs/scaling.md repeats them with what they mean.
 */
export const measured = {
  /** Postgres, one more message in a batch, `npm run bench -- --goal 20`: 60.5 µs a row in batches of 200; one alone 693 µs, when that was a batch too. */
  rowUs: 57.3,
  /** Postgres, what a batch costs besides its rows: the same two figures. */
  batchUs: 636,
  /** Realtime and Postgres, one-to-one, persisted, acknowledged and delivered, `npm run bench -- --goal 15`. */
  messageUs: 251,
  /** A delivery to one more member, `npm run bench`, anchor S: 172,591 deliveries/s. */
  deliveryUs: 5.8,
  /** A node that hears a change of another one, over Redis: docs/decisions/0021, 17 µs for two listeners. */
  hearingUs: 8.5,
  /** Redis, for the same change. */
  redisUs: 1,
  /** An idle signed-in connection, `npm run bench -- --goal 11`, of 5,000. */
  connectionKb: 35.6,
  /** The same, each second: its pings. */
  idleConnectionUs: 17.3,
  /** Until a client that comes back has what it missed: `npm run chaos -- --fault F17`, 150 clients, 100 messages each, in 1,246 ms. */
  returnUs: 8_300,
  /** A message with all its indexes. An estimate, for bodies of 127 bytes. */
  storedBytes: 1_000,
} as const;
