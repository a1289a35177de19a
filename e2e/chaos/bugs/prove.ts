import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Violation } from "../check/find-violations.ts";
import type { Bug } from "./bug.ts";
import { bugs } from "./bugs.ts";

const MAIN = fileURLToPath(new URL("../main.ts", import.meta.url));
const PLANT = fileURLToPath(new URL("plant.ts", import.meta.url));
const NAME_WIDTH = 24;

type Options = { only: string | undefined; seed: number; say: (line: string) => void };

/** Plants each bug into a cluster of its own, and demands that a promise is found broken. @returns the exit status */
export async function prove({ only, seed, say }: Options): Promise<number> {
  const chosen = bugs.filter(({ name }) => only === undefined || name === only);
  let caught = 0;
  for (const bug of chosen) {
    const broken = await brokenWith(bug, seed);
    if (broken.length > 0) caught += 1;
    say(`${broken.length > 0 ? "✔" : "✖"} ${bug.name.padEnd(NAME_WIDTH)} ${bug.says}: ${verdict(broken)}`);
  }
  say(`\n${caught} of ${chosen.length} planted bugs were caught.`);
  return caught === chosen.length ? 0 : 1;
}

function verdict(broken: readonly Violation[]): string {
  const names = [...new Set(broken.map(({ name }) => name))];
  return names.length > 0 ? `caught by ${names.join(", ")}` : "NOT CAUGHT";
}

async function brokenWith({ name, fault = "F0" }: Bug, seed: number): Promise<Violation[]> {
  const folder = mkdtempSync(join(tmpdir(), "parley-proof-"));
  const file = join(folder, "outcomes.json");
  const run = ["--built", "--fault", fault, "--seed", String(seed), "--bug", name, "--report", file];
  const child = spawn(process.execPath, ["--import", PLANT, MAIN, ...run], {
    env: { ...process.env, PARLEY_CHAOS_BUG: name },
    stdio: ["ignore", "ignore", "inherit"],
  });
  await once(child, "exit");
  try {
    const outcomes = JSON.parse(readFileSync(file, "utf8")) as { violations: Violation[] }[];
    return outcomes.flatMap(({ violations }) => violations);
  } catch {
    // It ended without a report, which proves nothing; what it said stands above.
    return [];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
