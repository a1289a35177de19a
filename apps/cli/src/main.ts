import { readEnv } from "./env.ts";
import { exitCodeOf, Interrupted, isBrokenPipe } from "./exit.ts";
import { runProgram } from "./run-program.ts";

const { stdin, stdout, stderr } = process;

process.once("SIGINT", () => process.exit(exitCodeOf(new Interrupted())));
for (const stream of [stdout, stderr]) {
  stream.on("error", (error) => {
    if (!isBrokenPipe(error)) throw error;
    process.exit(exitCodeOf(error));
  });
}

const exitCode = await runProgram({
  args: process.argv.slice(2),
  env: readEnv(),
  keyboard: stdin,
  stdout,
  stderr,
});
// What was written before comes out before; then no idle connection keeps the process.
stdout.write("", () => process.exit(exitCode));
