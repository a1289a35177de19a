import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../postgres/free-port.ts";
import { createTestDatabase, type TestDatabase } from "../testing.ts";
import { runSeedCommand } from "./run-seed-command.ts";

let made: TestDatabase;
beforeAll(async () => {
  made = await createTestDatabase();
});
afterAll(() => made.drop());

async function run(argv: readonly string[], findDatabase = async () => made.url) {
  const written = { output: "", errors: "" };
  const status = await runSeedCommand({
    argv,
    findDatabase,
    output: { write: (text) => (written.output += text) },
    errors: { write: (text) => (written.errors += text) },
  });
  return { status, ...written };
}

function noDatabase(): Promise<string> {
  throw new Error("This needs no database.");
}

test("help shows examples and needs no database", async () => {
  const { status, output } = await run(["--help"], noDatabase);
  expect(status).toBe(0);
  expect(output).toContain("npm run seed -- --users 1000 --chats 2000 --messages 1000000");
});

test("a mistake is one sentence and exit 2, and starts no database", async () => {
  const { status, output, errors } = await run(["--users", "lots"], noDatabase);
  expect({ status, output }).toEqual({ status: 2, output: "" });
  expect(errors).toBe(
    'seed: --users takes a whole number from 2 to 1,000,000; "npm run seed -- --help" shows examples.\n',
  );
});

test("B3 one command makes demo data, and says who can sign in, the first time and later", async () => {
  const first = await run([]);
  expect(first).toMatchObject({ status: 0, errors: "" });
  expect(first.output).toMatch(
    /^Demo data: 12 people, \d+ chats, \d+ messages\. Sign in as ann@parley\.test or/,
  );
  const second = await run([]);
  expect(second.output).toMatch(/^The demo data is already there: nothing was written\. Sign in as ann@/);
});

test("a volume counts up and says who can sign in; a second run says that it is there", async () => {
  const argv = ["--users", "20", "--chats", "10", "--messages", "300"];
  const first = await run(argv);
  expect(first.errors).toContain("100 % (300 of 300 messages");
  expect(first.output).toMatch(
    /^20 people, 10 chats, 300 messages in .* user1@seed\.parley\.test … user20@seed/,
  );
  const second = await run(argv);
  expect(second).toMatchObject({ status: 0, errors: "" });
  expect(second.output).toContain("is already there: nothing was written");
});

test("a database that cannot be reached is one sentence and exit 1", async () => {
  const port = await freePort();
  const { status, errors } = await run([], async () => `postgresql://postgres@127.0.0.1:${port}/none`);
  expect(status).toBe(1);
  expect(errors).toBe("seed: The database cannot be reached (ECONNREFUSED): is it running?\n");
});
