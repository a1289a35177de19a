import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { runGuarded } from "./run-guarded.ts";
import { RESET_TERMINAL } from "./terminal-modes.ts";

let dir: string;
let said: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "parley guard-"));
  said = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    said += text;
    return true;
  });
});

afterEach(() => rm(dir, { recursive: true, force: true }));

/** Runs a screen that does this, and nothing else. */
async function guard(screen: string): Promise<number> {
  const script = join(dir, "screen.mjs");
  await writeFile(script, screen);
  return runGuarded(pathToFileURL(script), JSON.stringify({ language: "en" }));
}

describe("runGuarded", () => {
  it("ends with the screen's own exit code", async () => {
    const code = await guard(`process.exit(JSON.parse(process.argv[2]).language === "en" ? 130 : 1)`);
    expect([code, said]).toEqual([130, ""]);
  });

  it("puts the terminal right after a screen that was killed", async () => {
    const code = await guard(`process.kill(process.pid, "SIGKILL")`);
    expect([code, said]).toEqual([137, RESET_TERMINAL]);
  });
});
