import { createDatabase, type Database } from "@parley/db";
import { runSeedCommand } from "@parley/db/seed";
import type { Queryable } from "@parley/db/sql/queryable";
import { type OperationName, operations } from "@parley/protocol";
import type { Mailer } from "../../mail/mailer.ts";
import { type Person, visitor } from "../a-person.ts";
import { asVisitor, freshEmail, PASSWORD } from "../as-visitor.ts";
import { authorizationMatrix, type Scene } from "../authorization-matrix.ts";
import { callByName } from "../call-by-name.ts";
import { inputFrom } from "../input-from.ts";
import { createPrincipals } from "../principals.ts";
import type { CallName } from "../verdict-of.ts";
import { createWorld, type World } from "../world.ts";
import { fillChat, fillTables, joinManyChats } from "./fill-tables.ts";
import { type QueryRow, queryTable } from "./query-table.ts";
import { type Asked, watchPlans } from "./watch-plans.ts";

export type PlanWorld = {
  /** Makes one call in a large chat of its own, by somebody who may and has many. @returns what Postgres was asked */
  ask(name: CallName): Promise<Asked>;
  /** How many rows each table has; partitions are tables. */
  sizes: ReadonlyMap<string, number>;
  close(): Promise<void>;
};

/** A volume of messages, with rows in all tables. */
export async function openPlanWorld(volume: {
  users: number;
  chats: number;
  messages: number;
}): Promise<PlanWorld> {
  const world = await createWorld();
  await load(world.url, volume);
  const email = freshEmail();
  // Fills by itself, without being watched: its plans are not what is asked for.
  const quiet = createDatabase({ url: world.url, poolSize: 1 });
  await fillTables(quiet.pool);
  const explain = await watchPlans(world.core.db, world.url);
  await asVisitor(world.core)("account.register", { name: "Account", email, password: PASSWORD });
  const { people, aGroup } = await createPrincipals(world);
  await joinManyChats(
    quiet.pool,
    Object.values(people).map(({ id }) => id),
  );
  await quiet.pool.query("ANALYZE members, drafts");
  // What is put into the index of texts behind the writing would be counted too.
  await world.core.indexer.close();

  async function aScene(): Promise<Scene> {
    const chatId = await aGroup();
    await fillChat(quiet.pool, chatId);
    return { world, ...people, chatId, email };
  }

  return {
    sizes: await sizesOf(quiet.pool),
    async ask(name) {
      const scene = await aScene();
      const row: QueryRow = queryTable[name];
      const by = (await row.by?.(scene)) ?? usualCaller(name, scene);
      const asked = row.input?.(scene, by) ?? authorizationMatrix[name].input?.(scene);
      const input = (await asked) ?? inputFrom(name, scene);
      return explain(() => call({ world, name, input, by }));
    },
    close: () => closeAll(world, quiet),
  };
}

function usualCaller(name: CallName, { serverAdmin, owner }: Scene): Person {
  return authorizationMatrix[name].isForServerAdmins ? serverAdmin : owner;
}

type Call = { world: World; name: CallName; input: object; by: Person };

/** Some calls write mails, which go nowhere. */
const mailer: Mailer = { post: () => {}, linkTo: (path) => path, close: async () => {} };

async function call({ world, name, input, by }: Call): Promise<void> {
  const core = { ...world.core, mailer };
  const isPublic = name in operations && operations[name as OperationName].access === "anyone";
  await callByName(core, { name, caller: isPublic ? visitor : by.actor, input });
}

async function load(
  url: string,
  { users, chats, messages }: { users: number; chats: number; messages: number },
) {
  const argv = ["--users", `${users}`, "--chats", `${chats}`, "--messages", `${messages}`];
  const complaints: string[] = [];
  const errors = { write: (text: string) => complaints.push(text) };
  const status = await runSeedCommand({
    argv,
    findDatabase: async () => url,
    output: { write: () => {} },
    errors,
  });
  if (status !== 0) throw new Error(complaints.join(""));
}

async function sizesOf(db: Queryable): Promise<Map<string, number>> {
  const { rows } = await db.query<{ name: string; rows: number }>(
    `SELECT relname AS name, reltuples::float8 AS rows FROM pg_class
     WHERE relkind IN ('r', 'p') AND relnamespace = current_schema()::regnamespace`,
  );
  return new Map(rows.map(({ name, rows: count }) => [name, count]));
}

async function closeAll(world: World, quiet: Database): Promise<void> {
  await quiet.close();
  await world.close();
}
