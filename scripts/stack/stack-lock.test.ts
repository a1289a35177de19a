import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { takeStackLock } from "./stack-lock.ts";

const folder = mkdtempSync(join(tmpdir(), "parley-lock-"));

afterAll(() => rmSync(folder, { recursive: true }));

test("a second stack is refused until the first lets go", () => {
  const release = takeStackLock(folder);
  expect(() => takeStackLock(folder)).toThrow(`already runs on ${folder} (process ${process.pid})`);
  release();
  takeStackLock(folder)();
});

test("a lock whose process is gone, or is another one by now, does not count", () => {
  const release = takeStackLock(folder);
  const [pid] = readFileSync(join(folder, "stack.pid"), "utf8").split("\n");
  release();
  for (const left of [`${pid}\n1\n`, "4194300\n1\n", "", "nonsense"]) {
    writeFileSync(join(folder, "stack.pid"), left);
    takeStackLock(folder)();
  }
});
