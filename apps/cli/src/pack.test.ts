import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const CLI = fileURLToPath(new URL("..", import.meta.url));

it("the workspace is not packed in place of the package: npm says where that is", () => {
  const { status, stderr } = spawnSync("npm", ["pack", "--dry-run"], { cwd: CLI, encoding: "utf8" });
  expect([status, stderr]).toEqual([1, expect.stringContaining("apps/cli/dist/parley.tgz")]);
});
