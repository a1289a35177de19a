import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

// Prints how long commands take from their start to their end, in ms: the median of many runs of the bundle, how much
// that is beyond what Node itself takes for nothing, and how many times as much. With PARLEY_SERVER and a sign-in the
// last ones ask the server too.

const RUNS = 20;
const parley = fileURLToPath(new URL("../bin/parley.mjs", import.meta.url));
const commandLines = [
  ["--version"],
  ["send", "--help"],
  ["config", "list"],
  ["chats"],
  ["tail", process.argv[2] ?? "Weekend", "-n", "1"],
];

const node = medianOf(["--eval", "0"]);
console.log(`${"node -e 0".padEnd(28)} ${node.ms.toFixed(0)} ms, median of ${RUNS} runs`);
for (const args of commandLines) {
  const { ms, status } = medianOf([parley, ...args]);
  const end = status === 0 ? "" : `   (ended with ${status})`;
  const [more, ratio] = [(ms - node.ms).toFixed(0), (ms / node.ms).toFixed(2)];
  console.log(`${`parley ${args.join(" ")}`.padEnd(28)} ${ms.toFixed(0)} ms, +${more} ms, × ${ratio}${end}`);
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
