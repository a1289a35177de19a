import type pg from "pg";
import { indexMessages } from "../../sql/index-messages.ts";
import { copyChats, copyMembers, copyMessages, copyUsers } from "../copy-tables.ts";
import { inTransaction } from "../in-transaction.ts";
import { SeedError } from "../seed-error.ts";
import { hashSeedPassword } from "../seed-password.ts";
import type { SeedResult } from "../seed-result.ts";
import { buildDemo, type Demo } from "./build-demo.ts";
import { demoEmail } from "./demo-email.ts";

const DEFAULT_SEED = 1;
/** Ann looks after the server: as if she had been the first to sign up. */
const ADMIN_EMAIL = demoEmail("ann");

export type SeedDemoOptions = {
  /** A migrated database. */
  url: string;
  /** Other numbers give other ids and other pauses between messages. */
  seed?: number;
  /** The moment that "12 minutes ago" counts from. */
  now?: Date;
};

/**
 * Loads a dozen people and their conversations, all of it or nothing.
 * Once they are there it writes nothing, so it never touches what people have written since.
 *
 * @throws SeedError when somebody else in this database has one of the demo's handles
 */
export async function seedDemo({
  url,
  seed = DEFAULT_SEED,
  now = new Date(),
}: SeedDemoOptions): Promise<SeedResult> {
  const demo = buildDemo({ now: now.getTime(), seed, passwordHash: await hashSeedPassword() });
  const outcome = await inTransaction(url, (client) => loadOnce(client, demo));
  const { users, chats, messages } = demo;
  return { outcome, users: users.length, chats: chats.length, messages: messages.length };
}

async function loadOnce(client: pg.ClientBase, demo: Demo): Promise<SeedResult["outcome"]> {
  const taken = await findTaken(client, demo);
  if (taken.some((user) => user.email === demo.users[0]?.email)) return "present";
  const [other] = taken;
  if (other)
    throw new SeedError(`@${other.handle} (${other.email}) stands in the demo's way: use an empty database.`);
  await copyUsers(client, demo.users);
  await client.query("UPDATE users SET is_server_admin = true WHERE email = $1", [ADMIN_EMAIL]);
  await copyChats(client, demo.chats);
  await copyMembers(client, demo.chats);
  await copyMessages(client, demo.messages);
  await indexMessages(client, { chatIds: demo.chats.map(({ id }) => id) });
  return "created";
}

async function findTaken(
  client: pg.ClientBase,
  { users }: Demo,
): Promise<{ handle: string; email: string }[]> {
  const result = await client.query<{ handle: string; email: string }>(
    "SELECT handle, email FROM users WHERE email = ANY ($1) OR handle = ANY ($2)",
    [users.map((user) => user.email), users.map((user) => user.handle)],
  );
  return result.rows;
}
