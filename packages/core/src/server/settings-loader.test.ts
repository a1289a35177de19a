import { createTestDatabase, type TestDatabase } from "@parley/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createSettingsLoader } from "./settings-loader.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

const rename = (name: string) => db.database.prisma.serverSettings.updateMany({ data: { name } });

test("what another process has changed holds here a second later, and what this one has, at once", async () => {
  let now = 0;
  const { read, forget } = createSettingsLoader(db.database.pool, () => now);
  expect(await read()).toMatchObject({
    name: "Parley",
    registration: "open",
    refusesWords: false,
    words: [],
  });
  await rename("Ours");
  now = 999;
  expect((await read()).name).toBe("Parley");
  now = 1_000;
  expect((await read()).name).toBe("Ours");
  await rename("Theirs");
  forget();
  expect((await read()).name).toBe("Theirs");
});

test("there is one row of settings, whatever is written", async () => {
  await expect(db.database.prisma.serverSettings.create({ data: { isOnly: false } })).rejects.toThrow();
  await expect(db.database.prisma.serverSettings.create({ data: {} })).rejects.toThrow();
});

test("the audit log cannot be changed or emptied", async () => {
  const { pool } = db.database;
  await pool.query(
    `INSERT INTO audit_log (id, actor_id, action, address, user_agent)
     VALUES (gen_random_uuid(), gen_random_uuid(), 'test', '', '')`,
  );
  for (const harm of ["UPDATE audit_log SET action = ''", "DELETE FROM audit_log", "TRUNCATE audit_log"])
    await expect(pool.query(harm)).rejects.toThrow("the audit log is only added to");
});
