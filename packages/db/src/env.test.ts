import { afterEach, expect, test, vi } from "vitest";
import { partitions } from "./env.ts";

afterEach(() => vi.unstubAllEnvs());

test.each([
  [undefined, undefined],
  ["", undefined],
  ["1", 1],
  ["16", 16],
])("PARLEY_PARTITIONS=%s is %s", (text, parts) => {
  vi.stubEnv("PARLEY_PARTITIONS", text);
  expect(partitions()).toBe(parts);
});

test.each(["0", "-4", "2.5", "many", "257"])("PARLEY_PARTITIONS=%s is refused in one sentence", (text) => {
  vi.stubEnv("PARLEY_PARTITIONS", text);
  expect(() => partitions()).toThrow(`PARLEY_PARTITIONS is "${text}"`);
});
