import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, expect, test } from "vitest";
import { isRunning } from "./process-state.ts";
import { waitUntil } from "./wait-until.ts";

const POLITE = "setInterval(() => {}, 1000)";
const STUBBORN = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); process.stdout.write('on')";
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

test("a SIGKILL of the starter ends what it registered", async () => {
  const { starter, pids } = await startWards([POLITE, POLITE]);
  expect(pids.every(isRunning)).toBe(true);
  starter.kill("SIGKILL");
  expect(await waitUntil(() => !pids.some(isRunning), 4_000)).toBe(true);
});

test("a ward that ignores the signal is killed after five seconds", async () => {
  const { starter, pids } = await startWards([STUBBORN]);
  starter.kill("SIGKILL");
  expect(await waitUntil(() => !pids.some(isRunning), 8_000)).toBe(true);
});

test("a closed guard ends nothing", async () => {
  const { starter, pids, guard } = await startWards([POLITE]);
  starter.stdin?.write("close\n");
  expect(await waitUntil(() => !isRunning(guard), 4_000)).toBe(true);
  expect(pids.every(isRunning)).toBe(true);
  for (const pid of pids) process.kill(pid, "SIGKILL");
});

test("a killed guard is replaced, and the new one knows the wards", async () => {
  const { starter, pids, guard } = await startWards([POLITE]);
  process.kill(guard, "SIGKILL");
  await answerOf(starter, "replaced");
  starter.kill("SIGKILL");
  expect(await waitUntil(() => !pids.some(isRunning), 4_000)).toBe(true);
});

/** A process that starts a guard and registers one process per program. */
async function startWards(programs: string[]) {
  const code = `
    import { spawn } from "node:child_process";
    import { startGuard } from ${JSON.stringify(new URL("guard.ts", import.meta.url).href)};
    const guard = startGuard();
    const pids = ${JSON.stringify(programs)}.map((program) => {
      const child = spawn(process.execPath, ["-e", program], { detached: true, stdio: "ignore" });
      guard.add(child.pid, "SIGTERM");
      return child.pid;
    });
    const first = guard.pid;
    setInterval(() => guard.pid === first || console.log("replaced"), 20).unref();
    process.stdin.on("data", () => guard.close());
    console.log(JSON.stringify({ pids, guard: guard.pid }));
  `;
  const starter = spawn(process.execPath, ["--input-type=module", "-e", code], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  children.push(starter);
  const { pids, guard } = JSON.parse(await answerOf(starter, "pids")) as { pids: number[]; guard: number };
  return { starter, pids, guard };
}

async function answerOf(starter: ChildProcess, word: string): Promise<string> {
  for (;;) {
    const [chunk] = await once(starter.stdout as NodeJS.ReadableStream & NodeJS.EventEmitter, "data");
    if (String(chunk).includes(word)) return String(chunk);
  }
}
