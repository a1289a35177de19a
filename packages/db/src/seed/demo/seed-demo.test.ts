import { verify } from "@node-rs/argon2";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../testing.ts";
import { SeedError } from "../seed-error.ts";
import { SEED_PASSWORD } from "../seed-password.ts";
import { countRows } from "../testing/count-rows.ts";
import { findViolations } from "../testing/find-violations.ts";
import { fingerprint } from "../testing/fingerprint.ts";
import { seedDemo } from "./seed-demo.ts";

let seeded: TestDatabase;
beforeEach(async () => {
  seeded = await createTestDatabase();
});
afterEach(() => seeded.drop());

test("the demo keeps every rule of the log", async () => {
  const result = await seedDemo({ url: seeded.url });
  expect(result.outcome).toBe("created");
  expect(await findViolations(seeded.database.pool)).toEqual([]);
  expect(await countRows(seeded.database.pool)).toEqual({
    users: 12,
    chats: result.chats,
    messages: result.messages,
  });
});

test("a second run, on another day and with another seed, changes nothing", async () => {
  await seedDemo({ url: seeded.url, now: new Date("2026-11-20T12:00:00Z") });
  const before = await fingerprint(seeded.database.pool);
  const again = await seedDemo({ url: seeded.url, now: new Date("2026-11-27T12:00:00Z"), seed: 2 });
  expect(again.outcome).toBe("present");
  expect(await fingerprint(seeded.database.pool)).toEqual(before);
});

test("two runs at once load it once", async () => {
  const runs = await Promise.all([seedDemo({ url: seeded.url }), seedDemo({ url: seeded.url })]);
  expect(runs.map((run) => run.outcome).sort()).toEqual(["created", "present"]);
});

test("it leaves alone what people have written since", async () => {
  await seedDemo({ url: seeded.url });
  await seeded.database.pool.query(
    `SELECT append_messages(array_agg(chat_id), array_agg(user_id), array_agg('mine'::text),
      array_agg(gen_random_uuid()), array_agg('Hello'::text), array_agg(NULL::integer),
      array_agg(NULL::jsonb), array_agg(''::text)) FROM members`,
  );
  const before = await fingerprint(seeded.database.pool);
  await seedDemo({ url: seeded.url });
  expect(await fingerprint(seeded.database.pool)).toEqual(before);
});

test("somebody else's handle stops it before anything is written", async () => {
  await seeded.database.prisma.user.create({
    data: { id: crypto.randomUUID(), name: "Tom", handle: "tom", email: "tom@example.org" },
  });
  await expect(seedDemo({ url: seeded.url })).rejects.toThrow(SeedError);
  expect(await countRows(seeded.database.pool)).toEqual({ users: 1, chats: 0, messages: 0 });
});

test("everybody signs in with the demo password", async () => {
  await seedDemo({ url: seeded.url });
  const bob = await seeded.database.prisma.user.findUniqueOrThrow({ where: { email: "bob@parley.test" } });
  expect(bob.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verify(bob.passwordHash ?? "", SEED_PASSWORD)).toBe(true);
});
