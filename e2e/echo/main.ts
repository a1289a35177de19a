import { mkdirSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { startGuard } from "@parley/db/postgres/guard";
import { exitAfter } from "../../scripts/stack/exit-after.ts";
import { createProgress } from "../../scripts/stack/progress.ts";
import { runTurbo } from "../../scripts/stack/run-turbo.ts";
import { startTestStack } from "../stack/start-test-stack.ts";
import { openTerminalHome } from "../terminal/terminal-home.ts";
import { makeTraffic } from "./make-traffic.ts";
import { memoryOf } from "./memory-of.ts";
import { setUp } from "./set-up.ts";
import { typeAlong } from "./type-along.ts";

// `npm run echo -- --seconds 60`: how long a letter takes to the terminal's screen while messages pour in.

const FOLDER = fileURLToPath(new URL("../../.data/echo/", import.meta.url));
const SECOND_MS = 1_000;
const SAMPLES = 6;

await exitAfter(async () => {
  const { values: flags } = parseArgs({
    options: {
      seconds: { type: "string", default: "60" },
      messages: { type: "string", default: "100000" },
      rate: { type: "string", default: "50" },
    },
  });
  mkdirSync(FOLDER, { recursive: true });
  const guard = startGuard();
  const progress = createProgress();
  await progress.step("Build", () => runTurbo(["build"], { logFile: `${FOLDER}build.log`, guard }));
  const stack = await progress.step("Servers", () => startTestStack({ name: "echo" }));
  const stop = new AbortController();
  try {
    const setting = await progress.step("History", () => setUp(stack, { messages: Number(flags.messages) }));
    const home = openTerminalHome({ person: setting.bob, webUrl: stack.webUrl });
    await home.signIn();
    const terminal = home.open([]);
    await until(() => terminal.lines().some((line) => line.includes(`Entry ${flags.messages}.`)));
    const quiet = await typeFor(10 * SECOND_MS);
    progress.say(`Letters to the screen, nothing arriving: ${told(quiet)}`);
    const traffic = makeTraffic(setting, { perSecond: Number(flags.rate), signal: stop.signal });
    const typed = typeAlong(terminal, stop.signal);
    for (let sample = 0; sample <= SAMPLES; sample += 1) {
      progress.say(`Memory of parley: ${memoryOf(terminal.pid)} MB`);
      if (sample < SAMPLES) await sleep((Number(flags.seconds) * SECOND_MS) / SAMPLES);
    }
    stop.abort();
    progress.say(`Letters to the screen, ${flags.rate} messages a second arriving: ${told(await typed)}`);
    const { answered, unanswered } = await traffic;
    progress.say(`${answered} messages came, and ${unanswered} had no answer.`);
    for (const { close } of setting.senders) close();
    await home.close();
    return 0;

    async function typeFor(ms: number): Promise<number[]> {
      return typeAlong(terminal, AbortSignal.timeout(ms));
    }
  } finally {
    stop.abort();
    await stack.stop();
  }
});

function told(latencies: readonly number[]): string {
  const sorted = latencies.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.ceil(share * sorted.length) - 1] ?? 0).toFixed(1);
  return `median ${at(0.5)} ms, 95 of 100 within ${at(0.95)} ms, 99 within ${at(0.99)} ms, longest ${at(1)} ms, of ${sorted.length}`;
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(20);
}
