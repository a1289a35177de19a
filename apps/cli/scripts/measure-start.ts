import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

// Prints how long commands take from their start to their end beyond what Node itself takes, in ms: the median of many
// runs of the bundle. With PARLEY_SERVER and a sign-in the last ones ask the server too.

const RUNS = 15;
const parley = fileURLToPath(new URL("../bin/parley.mjs", import.meta.url));
const commandLines = [
  ["--version"],
  ["send", "--help"],
  ["config", "list"],
  ["chats", "--limit", "1"],
  ["tail", process.argv[2] ?? "Weekend", "-n", "1"],
];

const node = medianOf(["--eval", ""]);
console.log(`${"node alone".padEnd(28)} ${node.ms.toFixed(0)} ms`);
for (const args of commandLines) {
  const { ms, status } = medianOf([parley, ...args]);
  const end = status === 0 ? "" : `   (ended with ${status})`;
  console.log(`${`parley ${args.join(" ")}`.padEnd(28)} +${(ms - node.ms).toFixed(0)} ms${end}`);
}

function medianOf(args: readonly string[]): { ms: number; status: number | null } {
  const runs = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, args, { stdio: "ignore" });
    return { ms: performance.now() - start, status };
  });
  const sorted = runs.toSorted((a, b) => a.ms - b.ms);
  return sorted[Math.floor(RUNS / 2)] ?? { ms: 0, status: null };
}
