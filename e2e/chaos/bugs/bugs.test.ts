import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createTestDatabase } from "@parley/db/testing";
import { expect, test } from "vitest";
import { createEvidenceTables } from "../check/evidence-tables.ts";
import { faults } from "../faults/faults.ts";
import { bugs } from "./bugs.ts";
import { edited } from "./edited.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

test.each(bugs.filter(({ edit }) => edit))("$name still finds the text that it replaces", ({ edit }) => {
  if (!edit) throw new Error("it edits nothing");
  const text = readFileSync(`${ROOT}${edit.file}`, "utf8");
  expect(edited(edit, text)).not.toBe(text);
});

test("every bug for the database still finds the function that it rewrites", async () => {
  const { database, drop } = await createTestDatabase({ poolSize: 1 });
  await createEvidenceTables(database.pool);
  for (const { sql } of bugs) {
    if (!sql) continue;
    await database.pool.query(`BEGIN; ${sql} ROLLBACK`);
  }
  await drop();
});

test("there are at least twenty bugs, each with a name of its own and a fault that exists", () => {
  const names = new Set(bugs.map(({ name }) => name));
  expect(names.size).toBe(bugs.length);
  expect(bugs.length).toBeGreaterThanOrEqual(20);
  const known = faults.map(({ name }) => name);
  expect(known).toEqual(expect.arrayContaining(bugs.map(({ fault = "F0" }) => fault)));
});
