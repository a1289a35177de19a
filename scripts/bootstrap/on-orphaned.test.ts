import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { isRunning } from "@parley/db/postgres/process-state";
import { waitUntil } from "@parley/db/postgres/wait-until";
import { afterEach, expect, test } from "vitest";

const MODULE = new URL("run-child.mjs", import.meta.url).href;
const SLEEPER =
  "process.on('SIGTERM', () => process.exit(0)); console.log(process.pid); setInterval(() => {}, 1000)";
/** As npm does it: a process that runs `sh -c "…"`, and a shell that stays in between. */
const NPM = `
  const { spawn } = require("node:child_process");
  spawn("sh", ["-c", 'node --input-type=module -e "$PROGRAM"; true'], { stdio: "inherit" });
`;
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

test("when npm is killed behind its shell, what we run is asked to end", async () => {
  const program = `
    import { runChild } from ${JSON.stringify(MODULE)};
    await runChild([process.execPath, "-e", ${JSON.stringify(SLEEPER)}], { cwd: "/" });
  `;
  const env = { ...process.env, PROGRAM: program, npm_lifecycle_event: "start" };
  const npm = spawn(process.execPath, ["-e", NPM, "npm"], { env, stdio: ["ignore", "pipe", "inherit"] });
  children.push(npm);
  const [pid] = await once(npm.stdout, "data");
  npm.kill("SIGKILL");
  expect(await waitUntil(() => !isRunning(Number(pid)), 5_000)).toBe(true);
});
