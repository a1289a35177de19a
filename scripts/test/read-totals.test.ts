import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readPlaywrightFailures, readPlaywrightTotals } from "./read-playwright-totals.ts";
import { readVitestFailures, readVitestTotals } from "./read-vitest-totals.ts";
import { readFailures, readTotals, writeTotals } from "./totals.ts";

const folder = `${mkdtempSync(join(tmpdir(), "parley-totals-"))}/`;
const file = join(folder, "report.json");

afterAll(() => rmSync(folder, { recursive: true }));

test("vitest: failed tests and files that did not load both count", () => {
  const testResults = [
    { status: "failed", assertionResults: [{ status: "failed" }, { status: "passed" }] },
    { status: "failed", assertionResults: [] },
  ];
  write({ numPassedTests: 5, numFailedTests: 1, testResults });
  expect(readVitestTotals(file, 1)).toEqual({ passed: 5, failed: 2 });
});

test("vitest: what failed is told by its names", () => {
  const failed = { status: "failed", fullName: "reads a mark", failureMessages: ["expected 1 to be 2"] };
  const testResults = [
    { name: "marks.test.ts", status: "failed", assertionResults: [failed, { status: "passed" }] },
    { name: "broken.test.ts", status: "failed", message: "Cannot find module", assertionResults: [] },
  ];
  write({ numPassedTests: 1, numFailedTests: 1, testResults });
  expect(readVitestFailures(file)).toEqual([
    "marks.test.ts › reads a mark\n    expected 1 to be 2",
    "broken.test.ts\n    Cannot find module",
  ]);
});

test("Playwright: a flaky test passed, an error outside of tests failed", () => {
  write({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] });
  expect(readPlaywrightTotals(file, 1)).toEqual({ passed: 4, failed: 2 });
});

test("Playwright: what failed is told by its place and name, and what it said without colours", () => {
  const results = [{ errors: [{ message: "\u001b[31mexpected 1\u001b[39m" }] }];
  const broken = { title: "moves", file: "jumps.test.ts", line: 7, ok: false, tests: [{ results }] };
  const specs = [{ ...broken, ok: true }, broken];
  write({ stats: {}, errors: [{ message: "no browser" }], suites: [{ specs: [], suites: [{ specs }] }] });
  expect(readPlaywrightFailures(file)).toEqual([
    "outside of any test\n    no browser",
    "jumps.test.ts:7 › moves\n    expected 1",
  ]);
  expect(readPlaywrightFailures(`${file}.none`)).toEqual([]);
});

test("Playwright: what failed is told with what its page showed then", () => {
  const page = `${file}.md`;
  writeFileSync(
    page,
    '# Error details\n\n```\nlate\n```\n\n```yaml\n- navigation "Chats"\n- main\n```\n\n```ts\n```\n',
  );
  const attachments = [
    { name: "screenshot", path: `${file}.png` },
    { name: "error-context", path: page },
  ];
  const results = [{ errors: [{ message: "late" }], attachments }];
  const spec = { title: "opens", file: "opens.test.ts", line: 3, ok: false, tests: [{ results }] };
  write({ stats: {}, errors: [], suites: [{ specs: [spec] }] });
  expect(readPlaywrightFailures(file)).toEqual([
    'opens.test.ts:3 › opens\n    late\n    Its page showed:\n    - navigation "Chats"\n    - main',
  ]);
});

test("a run that failed without a failing test counts as one failure, also without a report", () => {
  write({ numPassedTests: 5, numFailedTests: 0, testResults: [] });
  expect(readVitestTotals(file, 1)).toEqual({ passed: 5, failed: 1 });
  expect(readVitestTotals(`${file}.none`, 1)).toEqual({ passed: 0, failed: 1 });
  expect(readPlaywrightTotals(`${file}.none`, 1)).toEqual({ passed: 0, failed: 1 });
});

test("the sums are left for CI", () => {
  writeTotals(
    folder,
    [
      { passed: 5, failed: 2 },
      { passed: 4, failed: 0 },
    ],
    ["✖ F6 with seed 2\nI11 is broken"],
  );
  expect(readFileSync(join(folder, "totals.txt"), "utf8")).toBe("9 passed, 2 failed\n");
  expect(readTotals(folder, 1)).toEqual({ passed: 9, failed: 2 });
  expect(readFailures(folder)).toEqual(["F6 with seed 2\n    I11 is broken"]);
  expect(readTotals(`${folder}none/`, 1)).toEqual({ passed: 0, failed: 1 });
  expect(readFailures(`${folder}none/`)).toEqual([]);
});

function write(report: object): void {
  writeFileSync(file, JSON.stringify(report));
}
