import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "./generated/client.ts";

const CONNECT_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 30_000;
/** A process that hangs in a transaction must not hold the locks of its chats for ever. */
const IDLE_IN_TRANSACTION_MS = 30_000;
const IDLE_TIMEOUT_MS = 60_000;
const DEFAULT_POOL_SIZE = 10;

/** One Postgres, two ways in: `pool` for hot paths and SQL functions, `prisma` for everything else. */
export type Database = {
  pool: pg.Pool;
  prisma: PrismaClient;
  close(): Promise<void>;
};

/**
 * Opens a database; connections are made when first needed, so this neither waits nor fails.
 * Queries fail after 5 s without a connection, and after 30 s of running; a transaction ends after 30 s of idling.
 *
 * @param options.url a postgresql:// address
 * @param options.poolSize the most connections held at once, shared by `pool` and `prisma`
 */
export function createDatabase(options: { url: string; poolSize?: number | undefined }): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize ?? DEFAULT_POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: IDLE_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    keepAlive: true,
  });
  // Without listeners a dying Postgres ends this process; the next query reports it instead. The pool itself listens
  // to idle connections alone, and not to one that dies between two statements of a transaction.
  pool.on("error", () => {}).on("connect", (connection) => void connection.on("error", () => {}));
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return { pool, prisma, close: () => closeAll(prisma, pool) };
}

async function closeAll(prisma: PrismaClient, pool: pg.Pool): Promise<void> {
  await prisma.$disconnect();
  if (!pool.ended) await pool.end();
}
