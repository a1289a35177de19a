import { readEnv } from "./env.ts";
import { exitCodeOf, Interrupted, isBrokenPipe } from "./exit.ts";
import { createPager } from "./paging/create-pager.ts";
import { runProgram } from "./run-program.ts";

/** Runs the command line of this process, and ends it with the exit code. */
export async function runProcess(): Promise<void> {
  const { stdin, stdout, stderr } = process;

  const env = readEnv();
  const pager = createPager({ command: env.pager, stdout, stderr });

  // In a pager Ctrl-C is a key.
  process.on("SIGINT", () => pager.isOpen() || process.exit(exitCodeOf(new Interrupted())));
  for (const stream of [stdout, stderr]) {
    stream.on("error", (error) => {
      if (!isBrokenPipe(error)) throw error;
      process.exit(exitCodeOf(error));
    });
  }

  const exitCode = await runProgram({
    args: process.argv.slice(2),
    env,
    keyboard: stdin,
    stdout,
    stderr,
    pager,
  });
  // What was written before comes out before; then no idle connection keeps the process.
  stdout.write("", () => process.exit(exitCode));
}
