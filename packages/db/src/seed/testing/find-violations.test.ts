import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../testing.ts";
import { seedDemo } from "../demo/seed-demo.ts";
import { findViolations } from "./find-violations.ts";

let made: TestDatabase;
beforeAll(async () => {
  made = await createTestDatabase({ poolSize: 1 });
  await seedDemo({ url: made.url });
});
afterAll(() => made.drop());

test.each([
  ["seq is 1", "DELETE FROM messages WHERE seq = 2"],
  ["seq is 1", "UPDATE chats SET last_seq = last_seq + 1"],
  ["all members came", "UPDATE chats SET last_rev = last_rev - 1"],
  [
    "all members came",
    "UPDATE messages SET rev = rev + 1 WHERE (chat_id, seq) IN (SELECT id, last_seq FROM chats)",
  ],
  ["everybody who sent", "UPDATE members SET last_read_seq = 0"],
  ["everybody who sent", "DELETE FROM members"],
  ["no mark is beyond", "UPDATE members SET last_read_seq = last_read_seq + 1"],
  ["others see the marks", "UPDATE members SET shown_read_seq = 0"],
  ["unread, recounted", "UPDATE members SET last_read_seq = 0"],
  ["unread, recounted", "UPDATE messages SET deleted_at = now()"],
  ["as they were written", "UPDATE messages SET has_changed = true WHERE seq = 1"],
  ["as they were written", "UPDATE messages SET kind = 'system' WHERE seq = 1"],
  [
    "members react",
    `UPDATE messages SET has_changed = true, reactions = '[{"emoji": "x", "userIds": ["${randomUUID()}"]}]' WHERE seq = 1`,
  ],
  ["answers follow", "UPDATE messages SET reply_to_seq = seq WHERE seq = 1"],
  ["the table of mentions", "UPDATE messages SET mentions = ARRAY[sender_id] WHERE seq = 1"],
  [
    "the table of mentions",
    "INSERT INTO mentions SELECT chat_id, sender_id, seq FROM messages WHERE seq = 1",
  ],
  ["what all have read", "UPDATE chats SET announced_read_seq = announced_read_seq + 1"],
  ["a direct chat", "UPDATE chats SET direct_key = reverse(direct_key)"],
  ["a direct chat", "UPDATE members SET role = 'member'"],
  ["times rise", "UPDATE messages SET created_at = created_at - interval '1 day' WHERE seq = 5"],
  ["times rise", "UPDATE chats SET last_activity_at = now() + interval '1 day'"],
  ["ids are version 7", "UPDATE messages SET id = gen_random_uuid()"],
])("a planted fault is found: %s (%s)", async (rule, fault) => {
  const { pool } = made.database;
  await pool.query("BEGIN");
  await pool.query(fault);
  const violations = await findViolations(pool);
  await pool.query("ROLLBACK");
  expect(violations).toContainEqual(expect.stringContaining(rule));
});
