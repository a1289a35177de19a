import type pg from "pg";
import { copyChats, copyMembers, copyMessages, copyUsers } from "../copy-tables.ts";
import { inTransaction } from "../in-transaction.ts";
import { SeedError } from "../seed-error.ts";
import { hashSeedPassword } from "../seed-password.ts";
import type { SeedResult } from "../seed-result.ts";
import type { SeedUser } from "../seed-rows.ts";
import { indexTextsLast } from "./index-texts-last.ts";
import { slices } from "./slices.ts";
import { volumeChats } from "./volume-chats.ts";
import { volumeEmail } from "./volume-email.ts";
import { volumeMessages } from "./volume-messages.ts";
import type { VolumeSize } from "./volume-size.ts";
import { volumeUsers } from "./volume-users.ts";

/** Postgres checks foreign keys at the end of each COPY: short ones keep the progress honest. */
const MESSAGES_PER_COPY = 20_000;

export type SeedVolumeOptions = {
  /** A migrated database. */
  url: string;
  size: VolumeSize;
  /** Called with how many more messages are written. */
  onMessages: (count: number) => void;
};

/**
 * Loads a volume for load tests by COPY, all of it or nothing. A database holds at most one.
 * The same size and seed make the same rows, so a second run finds them there and writes nothing.
 *
 * @throws SeedError when the database holds another volume
 */
export async function seedVolume({ url, size, onMessages }: SeedVolumeOptions): Promise<SeedResult> {
  const { users, chats, messages } = size;
  const outcome = await inTransaction(url, (client) => loadOnce(client, { size, onMessages }));
  return { outcome, users, chats, messages };
}

type Load = Pick<SeedVolumeOptions, "size" | "onMessages">;

async function loadOnce(client: pg.ClientBase, load: Load): Promise<SeedResult["outcome"]> {
  const users = volumeUsers(load.size, await hashSeedPassword());
  if (await isPresent(client, users)) return "present";
  await indexTextsLast(client, () => copyAll(client, { ...load, users }));
  // Without fresh statistics the first queries on a million new rows are planned as if there were none.
  await client.query("ANALYZE users, chats, members, messages, message_search, search_heads");
  return "created";
}

/** Ids depend on all four numbers of the size, so one of them tells which volume it is. */
async function isPresent(client: pg.ClientBase, users: readonly SeedUser[]): Promise<boolean> {
  const found = await client.query<{ id: string }>("SELECT id FROM users WHERE email = $1", [volumeEmail(1)]);
  const [first] = found.rows;
  if (first && first.id !== users[0]?.id) {
    throw new SeedError("This database holds another volume already: load this one into an empty database.");
  }
  return first !== undefined;
}

async function copyAll(client: pg.ClientBase, load: Load & { users: SeedUser[] }): Promise<void> {
  const chats = volumeChats(load.size, load.users);
  await copyUsers(client, load.users);
  await copyChats(client, chats);
  await copyMembers(client, chats);
  for (const slice of slices(volumeMessages(load.size, chats), MESSAGES_PER_COPY)) {
    load.onMessages(await copyMessages(client, slice));
  }
}
