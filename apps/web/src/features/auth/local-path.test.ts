import { expect, it } from "vitest";
import { localPath } from "./local-path.ts";

it.each([
  ["/c/0198f2a0?m=4#x", "/c/0198f2a0?m=4#x"],
  ["/", "/"],
  [undefined, "/"],
  [["/a", "/b"], "/"],
  ["https://evil.test/", "/"],
  ["//evil.test", "/"],
  ["/\\evil.test", "/"],
  ["/.//evil.test/phish", "/"],
  ["/x/..//evil.test", "/"],
  ["javascript:alert(1)", "/"],
  ["c/1", "/"],
])("after signing in, %j leads to %j", (wanted, path) => {
  expect(localPath(wanted)).toBe(path);
});
