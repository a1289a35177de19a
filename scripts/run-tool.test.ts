import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { startGuard } from "@parley/db/postgres/guard";
import { afterAll, beforeAll, expect, test } from "vitest";
import { showTool } from "./run-tool.ts";

const NAME = `.run-tool-${process.pid}`;
const FOLDER = fileURLToPath(new URL(`../node_modules/${NAME}/`, import.meta.url));
const guard = startGuard();

beforeAll(() => {
  mkdirSync(FOLDER);
  writeFileSync(`${FOLDER}fails.mjs`, "process.exit(3);");
  writeFileSync(
    `${FOLDER}hangs.mjs`,
    "process.on('SIGTERM', () => process.exit(9)); setInterval(() => {}, 1_000);",
  );
});

afterAll(() => {
  rmSync(FOLDER, { recursive: true, force: true });
  guard.close();
});

test("a tool's status is returned, and nobody is told that it was late", async () => {
  const late: string[] = [];
  const limit = { ms: 60_000, onLate: (sentence: string) => late.push(sentence) };
  expect(await showTool({ args: [`${NAME}/fails.mjs`], guard, limit })).toBe(3);
  expect(late).toEqual([]);
});

test("a tool that hangs is asked to end, and named", async () => {
  const late: string[] = [];
  const limit = { ms: 600, onLate: (sentence: string) => late.push(sentence) };
  expect(await showTool({ args: [`${NAME}/hangs.mjs`, "--all"], guard, limit })).not.toBe(0);
  expect(late).toEqual([`${NAME}/hangs.mjs --all\ndid not end within 0.01 minutes and was ended`]);
});
