import pg from "pg";

const CONNECT_TIMEOUT_MS = 5_000;
/** Two seeds at once take turns; the second then finds that everything is there. Any number of our own. */
const SEED_LOCK = 7_275_397;

/**
 * Runs `use` on a connection of its own, in one transaction: all of it is stored, or nothing.
 * No time limit on statements: a large COPY may take minutes.
 *
 * @throws what `use` throws, after rolling back; what the driver throws when the database cannot be reached
 */
export async function inTransaction<T>(url: string, use: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  // The query under way reports a lost connection; without a listener the event would end the process.
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [SEED_LOCK]);
    const result = await use(client);
    await client.query("COMMIT");
    return result;
  } finally {
    // Ending the connection rolls back whatever was not committed.
    await client.end();
  }
}
