import pg from "pg";

/** The address of one database on the server; the password is made of characters that need no escape. */
export function addressOf(options: { port: number; password: string; database: string }): string {
  return `postgresql://postgres:${options.password}@127.0.0.1:${options.port}/${options.database}`;
}

/** Makes the database when it is missing. Throws what the driver throws when the server does not let us in. */
export async function ensureDatabase(options: {
  port: number;
  password: string;
  database: string;
}): Promise<void> {
  const client = new pg.Client({
    connectionString: addressOf({ ...options, database: "postgres" }),
    connectionTimeoutMillis: 5_000,
  });
  client.on("error", () => {});
  await client.connect();
  try {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [options.database]);
    if (found.rowCount === 0)
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(options.database)}`);
  } finally {
    await client.end();
  }
}
