import { expect, test } from "vitest";
import { runWithin } from "./run-within.ts";

test("it returns what the command printed", async () => {
  expect(await runWithin(30_000, "sh", ["-c", "echo said; echo complained >&2"])).toBe("said\n");
});

test("it throws what a failing command complained of", async () => {
  await expect(runWithin(30_000, "sh", ["-c", "echo why >&2; exit 3"])).rejects.toThrow(/^why$/);
  await expect(runWithin(30_000, "sh", ["-c", "exit 3"])).rejects.toThrow("sh ended with 3");
  await expect(runWithin(30_000, "/not/there", [])).rejects.toThrow("ENOENT");
});

test("one that hangs is killed with the child that keeps its output open", { timeout: 20_000 }, async () => {
  const run = runWithin(300, "sh", ["-c", "trap '' TERM; sleep 60 & wait"]);
  await expect(run).rejects.toThrow("sh did not end within 0.3 s");
});
