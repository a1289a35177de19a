import { PassThrough } from "node:stream";
import { createLog } from "@parley/core";
import { expect, test } from "vitest";
import { structureConsole } from "./structure-console.ts";

test("what is said on the console is a line of the log, and an error is told without what it holds", () => {
  const out = new PassThrough({ encoding: "utf8" });
  const target = { ...console };
  structureConsole(target, createLog("test", out));
  target.log(" ✓ Ready in", "105ms");
  target.error("\u001b[31m⨯\u001b[39m", Object.assign(new Error("refused"), { detail: "(canary)" }), {
    canary: 1,
  });
  const lines = String(out.read()).trim().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 30, msg: "✓ Ready in 105ms" },
    { level: 50, msg: "⨯", err: { type: "Error", message: "refused" } },
  ]);
  expect(lines.join()).not.toContain("canary");
});
