import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { draftMigration } from "./draft-migration.ts";
import { createTestDatabase, type TestDatabase } from "./testing.ts";

const SCHEMA = `
datasource db {
  provider = "postgresql"
}
${model("Person")}
`;
const now = new Date("2030-02-03T04:05:06Z");
let folder: string;
let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "parley-draft-"));
  await mkdir(join(folder, "migrations"));
  await writeFile(join(folder, "schema.prisma"), SCHEMA);
});

afterAll(async () => {
  await db.drop();
  await rm(folder, { recursive: true });
});

test("the first draft makes everything, the second nothing, the third what was added", async () => {
  const options = { url: db.url, folder, now };
  const first = await draftMigration({ ...options, name: "first" });
  expect(first && basename(dirname(first))).toBe("20300203040506_first");
  expect(first && (await readFile(first, "utf8"))).toContain('CREATE TABLE "Person"');
  expect(await draftMigration({ ...options, name: "nothing" })).toBeUndefined();
  await appendFile(join(folder, "schema.prisma"), model("Pet"));
  const second = await draftMigration({ ...options, name: "pets" });
  const sql = second ? await readFile(second, "utf8") : "";
  expect(sql).toContain('CREATE TABLE "Pet"');
  expect(sql).not.toContain("Person");
});

function model(name: string): string {
  return `model ${name} {\n  id Int @id\n}\n`;
}
