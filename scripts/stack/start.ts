import { fileURLToPath } from "node:url";
import { startGuard } from "@parley/db/postgres/guard";
import { SetupError } from "@parley/db/postgres/setup-error";
import { createProgress } from "./progress.ts";
import { runTurbo } from "./run-turbo.ts";
import { readSettings } from "./settings.ts";
import { type Stack, startStack } from "./start-stack.ts";
import { untilAsked } from "./until-asked.ts";
import { welcome } from "./welcome.ts";

// `npm start`, and `npm run dev` with --dev.

const dataDir = fileURLToPath(new URL("../../.data", import.meta.url));
const mode = process.argv.includes("--dev") ? "dev" : "start";
const asked = untilAsked();
const guard = startGuard();

try {
  process.exit(await run());
} catch (error) {
  console.error(error instanceof SetupError ? `\n✖ ${error.message}` : error);
  process.exit(1);
}

/** Returns the exit status: 0 after an orderly stop, 1 when a part ended unexpectedly. */
async function run(): Promise<number> {
  const stack = await Promise.race([asked, start()]);
  if (stack === "asked") return await breakOff();
  console.log(welcome(stack));
  const reason = await Promise.race([asked, stack.died]);
  console.log(reason === "asked" ? "\nStopping …" : `\n✖ ${reason}`);
  await stack.stop();
  if (reason === "asked") console.log("✔ Stopped");
  return reason === "asked" ? 0 : 1;
}

function start(): Promise<Stack> {
  const progress = createProgress();
  const tasks = mode === "dev" ? ["generate"] : ["build"];
  const prepare = () =>
    progress.step(mode === "dev" ? "Generate" : "Build", () =>
      runTurbo(tasks, { logFile: `${dataDir}/logs/build.log`, guard }),
    );
  return startStack({ ...readSettings(process.env), dataDir, mode, progress, guard, prepare });
}

/** Asked while still starting: the guard knows what runs by now. */
async function breakOff(): Promise<number> {
  console.log("\nStopping …");
  await guard.endAll();
  return 0;
}
