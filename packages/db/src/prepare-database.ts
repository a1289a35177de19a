import pg from "pg";
import { migrate } from "./migrate.ts";

type Addresses = {
  /** What the servers connect to. */
  url: string;
  /** The same database as an account that may change its tables; by default the servers' own does. */
  migrationUrl?: string | undefined;
};

/**
 * Migrates, and where the servers have an account of their own lets it read and write rows and nothing else: it owns
 * nothing, so that whoever takes over a server cannot change or drop a table. @returns the names that were applied
 */
export async function prepareDatabase({ url, migrationUrl = url }: Addresses): Promise<string[]> {
  const applied = await migrate(migrationUrl);
  const [account, owner] = [accountOf(url), accountOf(migrationUrl)];
  if (account !== owner) await grantRows(migrationUrl, account);
  return applied;
}

const accountOf = (url: string) => decodeURIComponent(new URL(url).username);

async function grantRows(migrationUrl: string, account: string): Promise<void> {
  const client = new pg.Client({ connectionString: migrationUrl, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ schema: string }>("SELECT current_schema() AS schema");
    const schema = client.escapeIdentifier(rows[0]?.schema ?? "public");
    const role = client.escapeIdentifier(account);
    await client.query(`
      BEGIN;
      GRANT USAGE ON SCHEMA ${schema} TO ${role};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${role};
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schema} TO ${role};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schema} TO ${role};
      -- What was migrated is for the servers to read, and what admins did is for ever.
      REVOKE INSERT, UPDATE, DELETE ON ${schema}._prisma_migrations FROM ${role};
      REVOKE UPDATE, DELETE ON ${schema}.audit_log FROM ${role};
      COMMIT;`);
  } finally {
    await client.end();
  }
}
