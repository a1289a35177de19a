import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "tsdown";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const CLI = fileURLToPath(new URL("..", import.meta.url));
/** What stands in the code of React itself. */
const REACT = "react.transitional.element";

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "parley-bundle-"));
  await build({ config: join(CLI, "tsdown.config.ts"), cwd: CLI, outDir: dir, logLevel: "silent" });
});
afterAll(() => rm(dir, { recursive: true, force: true }));

/** The code that an entry loads at once or later, by file. */
async function loadedBy(file: string, loaded = new Map<string, string>()): Promise<Map<string, string>> {
  if (loaded.has(file)) return loaded;
  const code = await readFile(join(dir, file), "utf8");
  loaded.set(file, code);
  for (const [, chunk = ""] of code.matchAll(/(?:from|import)\s*\(?\s*["'`]\.\/([\w.-]+\.mjs)["'`]/g))
    await loadedBy(chunk, loaded);
  return loaded;
}

describe("the bundle", () => {
  it("has no React in anything that a command loads", async () => {
    const commands = await loadedBy("main.mjs");
    expect(commands.size).toBeGreaterThan(50);
    expect([...commands].filter(([, code]) => code.includes(REACT)).map(([file]) => file)).toEqual([]);
  });

  it("says its version without loading any command", async () => {
    const entry = await readFile(join(dir, "main.mjs"), "utf8");
    expect(entry.length).toBeLessThan(2_000);
    expect(entry).not.toMatch(/(?:from|import)\s*["'`]\.\/(?!version-)/);
  });

  it("has it for the screen, or this test would see nothing", async () => {
    const screen = await loadedBy("screen.mjs");
    expect([...screen.values()].some((code) => code.includes(REACT))).toBe(true);
  });
});
