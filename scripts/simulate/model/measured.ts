/**
 * What things cost on one core, as it was measured; the comments say with which command, and what is none of that.
 * docs/scaling.md repeats them with what they mean.
 */
export const measured = {
  /** Postgres, a message in a batch of 200, `npm run bench`, anchor B: 11,818 rows/s. */
  rowUs: 84.6,
  /** Postgres, what a batch costs besides its rows: 3,900 batches of one row a second against 48,000 rows in full ones. */
  batchUs: 235,
  /** Realtime and Postgres, one-to-one, persisted, acknowledged and delivered, `npm run bench -- --goal 15`. */
  messageUs: 262,
  /** A delivery to one more member, `npm run bench`, anchor S: 109,808 deliveries/s. */
  deliveryUs: 9.1,
  /** A node that hears a change of another one, over Redis: docs/decisions/0021, 17 µs for two listeners. */
  hearingUs: 8.5,
  /** Redis, for the same change. */
  redisUs: 1,
  /** An idle signed-in connection, `npm run bench -- --quick --goal 11`: of 100, so that it is more than of many. */
  connectionKb: 125,
  /** The same, each second. Not measured: two frames every 5 s, each at the price of a delivery. */
  idleConnectionUs: 3.6,
  /** Until a client that comes back has what it missed: `npm run chaos -- --fault F17`, 150 clients, 100 messages each, in 1,246 ms. */
  returnUs: 8_300,
  /** A message with all its indexes. An estimate, for bodies of 127 bytes. */
  storedBytes: 1_000,
} as const;
