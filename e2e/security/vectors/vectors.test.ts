import { expect, test } from "vitest";
import { scriptVectors, vectorsUpTo } from "./script-vectors.ts";
import { terminalVectors } from "./terminal-vectors.ts";

test("there are more than 500 script vectors and more than 100 terminal vectors, each another one", () => {
  for (const [vectors, least] of [
    [scriptVectors, 500],
    [terminalVectors, 100],
  ] as const) {
    expect(new Set(vectors).size).toBe(vectors.length);
    expect(vectors.length).toBeGreaterThanOrEqual(least);
  }
  expect(vectorsUpTo(64).length).toBeGreaterThan(100);
});
