import { randomBytes } from "node:crypto";
import { createDatabase } from "@parley/db";
import { prepareDatabase } from "@parley/db/prepare-database";
import { createTestDatabase, execute } from "@parley/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openCore } from "./open-core.ts";
import { aPerson } from "./testing/a-person.ts";
import { asVisitor, freshEmail, PASSWORD } from "./testing/as-visitor.ts";
import { TEST_SECRET } from "./testing/world.ts";

// A server with an account of its own, which may read and write rows and nothing else.

const role = `parley_runtime_${randomBytes(4).toString("hex")}`;
let made: Awaited<ReturnType<typeof createTestDatabase>>;
let url: string;
beforeAll(async () => {
  made = await createTestDatabase();
  await execute(made.url, `CREATE ROLE ${role} LOGIN PASSWORD 'only for tests'`);
  const own = new URL(made.url);
  Object.assign(own, { username: role, password: "only for tests" });
  url = own.href;
  await prepareDatabase({ url, migrationUrl: made.url });
});
afterAll(async () => {
  const server = new URL(made.url);
  server.pathname = "/postgres";
  await made.drop();
  await execute(server.href, `DROP ROLE ${role}`);
});

test("people sign up, sign in and write as ever", async () => {
  const core = openCore({
    databaseUrl: url,
    secret: TEST_SECRET,
    rateLimitFactor: 1_000,
    realtime: { url: null, port: 0 },
    hearsOthers: true,
  });
  try {
    expect(await core.readiness()).toEqual({ database: true, bus: true });
    const visitor = asVisitor(core);
    const email = freshEmail();
    await visitor("account.register", { name: "Ann", email, password: PASSWORD });
    await visitor("account.login", { email, password: PASSWORD });
    const [ann, bob] = [await aPerson(core, "Ann"), await aPerson(core, "Bob")];
    const { chat } = await ann.call("chat.create", { kind: "direct", userId: bob.id });
    await ann.call("message.send", { chatId: chat.id, clientId: "1", body: "Hello" });
    await bob.call("message.edit", { chatId: chat.id, seq: 1, body: "x" }).catch(() => undefined);
    expect((await bob.call("message.list", { chatId: chat.id })).messages).toMatchObject([{ body: "Hello" }]);
  } finally {
    await core.close();
  }
});

test.each([
  "CREATE TABLE mine (id int)",
  "ALTER TABLE users ADD COLUMN mine int",
  "DROP TABLE messages",
  "TRUNCATE messages",
  "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
  "CREATE OR REPLACE FUNCTION append_messages() RETURNS int LANGUAGE sql AS 'SELECT 1'",
  "CREATE INDEX mine ON users (id)",
  "DELETE FROM _prisma_migrations",
  "DELETE FROM audit_log",
  "UPDATE audit_log SET id = id",
  "CREATE ROLE mine SUPERUSER",
  "COPY users TO PROGRAM 'cat'",
  "SELECT pg_read_file('/etc/passwd')",
])("%s is refused", async (sql) => {
  const database = createDatabase({ url, poolSize: 1 });
  try {
    // 42501: insufficient privilege.
    await expect(database.pool.query(sql)).rejects.toMatchObject({ code: "42501" });
  } finally {
    await database.close();
  }
});
