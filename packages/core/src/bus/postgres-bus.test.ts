import { createDatabase } from "@parley/db";
import { createTestDatabase, type TestDatabase } from "@parley/db/testing";
import { afterAll, beforeAll } from "vitest";
import { cutListeners } from "../testing/cut-listeners.ts";
import { testBus } from "./bus-suite.ts";
import { createPostgresBus } from "./postgres-bus.ts";

let testDatabase: TestDatabase;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
});
afterAll(() => testDatabase.drop());

testBus({
  url: () => testDatabase.url,
  create({ url, ...options }) {
    const { pool, close } = createDatabase({ url, poolSize: 1 });
    const bus = createPostgresBus({ ...options, db: pool, url });
    return {
      ...bus,
      async close() {
        await bus.close();
        await close();
      },
    };
  },
  deadUrl: "postgresql://127.0.0.1:1/none",
  deadSentence: /^Postgres, which is the bus, cannot be reached: .*ECONNREFUSED.*\.$/,
  cutListeners: () => cutListeners(testDatabase.database.pool),
  async say(payload) {
    await testDatabase.database.pool.query("SELECT pg_notify('parley_changes', $1)", [payload]);
  },
  takesLongTexts: false,
});
