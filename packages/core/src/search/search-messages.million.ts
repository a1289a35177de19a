import { runSeedCommand } from "@parley/db/seed";
import { type Queryable, transaction } from "@parley/db/sql/queryable";
import { limitSearch, type MessageSearch, searchQuery } from "@parley/db/sql/search-messages";
import { createTestDatabase, type TestDatabase } from "@parley/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readQuery } from "./read-query.ts";

/** Against hanging. How long searches take on a quiet machine is the benchmark's business. */
const PATIENCE_MS = 30_000;

/** Of all texts, or of all messages. */
const WHOLE_TABLE = /Seq Scan on message/;

let made: TestDatabase;
/** Somebody who is in a thousand chats, the largest among them. */
let userId: string;
/** The largest chat. */
let chatId: string;
beforeAll(async () => {
  made = await createTestDatabase();
  await runSeedCommand({
    argv: ["--users", "5000", "--chats", "10000", "--messages", "1000000"],
    findDatabase: async () => made.url,
    output: { write: () => {} },
    errors: { write: () => {} },
  });
  ({ userId, chatId } = await joinLargestChats(made.database.pool));
});
afterAll(() => made.drop());

async function joinLargestChats(db: Queryable): Promise<{ userId: string; chatId: string }> {
  const { rows } = await db.query<{ userId: string; chatId: string }>(`
    WITH person AS (SELECT user_id FROM members GROUP BY user_id ORDER BY count(*) DESC LIMIT 1),
    largest AS (SELECT id FROM chats WHERE kind = 'group' ORDER BY last_seq DESC LIMIT 1000),
    joined AS (
      INSERT INTO members (chat_id, user_id, role, rev)
      SELECT largest.id, person.user_id, 'member', 1 FROM largest, person ON CONFLICT DO NOTHING
    )
    SELECT user_id AS "userId", (SELECT id FROM chats ORDER BY last_seq DESC LIMIT 1) AS "chatId" FROM person`);
  await db.query("ANALYZE members");
  const [found] = rows;
  if (!found) throw new Error("the volume has no members");
  return found;
}

const everything: Omit<MessageSearch, "userId"> = {
  chatIds: null,
  text: null,
  senderId: null,
  since: null,
  until: null,
  hasLink: false,
  after: null,
  limit: 21,
};

/** How Postgres goes about a search, which it has done. */
function planOf(search: Partial<MessageSearch>): Promise<string> {
  const { text, values } = searchQuery({ ...everything, userId, ...search }, { start: "<", end: ">" });
  return transaction(made.database.pool, async (tx) => {
    await limitSearch(tx, PATIENCE_MS);
    const { rows } = await tx.query<{ "QUERY PLAN": string }>(`EXPLAIN ANALYZE ${text}`, values);
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  });
}

test.each(["zanzibar", "512", "зебра"])("a rare word is looked up in both indexes: %s", async (query) => {
  const plan = await planOf({ text: readQuery(query) });
  expect(plan).toContain("Bitmap Index Scan on message_search_terms_idx");
  expect(plan).toContain("Bitmap Index Scan on message_search_trigrams_idx");
  expect(plan).not.toMatch(WHOLE_TABLE);
});

test.each(["会议", "会", "ตลาด"])("any script is looked up letter by letter: %s", async (query) => {
  const plan = await planOf({ text: readQuery(query) });
  expect(plan).toContain("message_search_terms_idx");
  expect(plan).not.toMatch(WHOLE_TABLE);
});

test.each(["meeting", "the", "встреча", "eeti", "ok", "a", "ing"])(
  "a frequent word is found in a thousand chats, and in the largest one: %s",
  async (query) => {
    const text = readQuery(query);
    expect(await planOf({ text })).toContain("Execution Time");
    expect(await planOf({ text, chatIds: [chatId] })).not.toMatch(WHOLE_TABLE);
  },
);

test("what has no letters is looked for in one chat after another", async () => {
  expect(await planOf({ text: readQuery("👍"), chatIds: [chatId] })).not.toMatch(WHOLE_TABLE);
});

test("links are looked up in their own index", async () => {
  expect(await planOf({ hasLink: true })).toContain("messages_links_idx");
  expect(await planOf({ hasLink: true, chatIds: [chatId] })).toContain("messages_links_idx");
});
