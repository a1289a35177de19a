import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { requirements } from "./asvs.ts";
import { cves } from "./cves.ts";
import { proofs } from "./proofs.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

test.each(Object.entries(proofs))("what %s stands for is there", (_name, { file, test: title }) => {
  expect(readFileSync(ROOT + file, "utf8")).toContain(title);
});

test("at least 40 published vulnerabilities are covered, each once and by a test", () => {
  const ids = cves.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(40);
  for (const { id, proof } of cves) expect([id, id.length >= 13, proof in proofs]).toEqual([id, true, true]);
});

test("ASVS 5.0.0 has 70 requirements of level 1 and 183 of level 2, and all are told", () => {
  const told = (level: number) => requirements.filter((each) => each.level === level).length;
  expect([told(1), told(2)]).toEqual([70, 183]);
});

test("each requirement of ASVS is told once, and what makes it true is there", () => {
  const ids = requirements.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, by, note } of requirements) {
    for (const each of by)
      expect([id, each, each in proofs || existsSync(ROOT + each)]).toEqual([id, each, true]);
    // What nothing makes true does not apply, and says why.
    expect([id, by.length > 0 || note !== ""]).toEqual([id, true]);
  }
});
