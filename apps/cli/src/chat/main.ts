import { readEnv, refuseColor } from "../env.ts";
import type { ScreenOptions } from "./screen-options.ts";

/** The screen's own process. Its parent waits to repair the terminal, should this one be killed. */
const options: ScreenOptions = JSON.parse(process.argv[2] ?? "{}");

// Ink looks at the colours while it is imported.
if (!options.isColorAllowed) refuseColor();
const { runScreen } = await import("./run-screen.ts");

process.once("disconnect", () => process.exit());
process.exit(
  await runScreen({
    env: readEnv(),
    options,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
  }),
);
