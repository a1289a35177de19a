import { type Command, CommanderError } from "commander";
import { createContext } from "./context.ts";
import type { Env } from "./env.ts";
import { exitCodeOf } from "./exit.ts";
import { createOutput, type Sink } from "./output.ts";
import { createProgram } from "./program.ts";
import { report } from "./report.ts";
import type { Keyboard } from "./session/ask.ts";
import { languageOf, translatorFor } from "./translate.ts";
import { type GlobalFlags, globalFlagsOf } from "./tree/global-flags.ts";
import { usageErrorOf } from "./tree/usage-error.ts";

type Options = { args: readonly string[]; env: Env; keyboard: Keyboard; stdout: Sink; stderr: Sink };

/** Runs one command line from its words to its exit code; failures are told on stderr. Never throws. */
export async function runProgram({ args, env, keyboard, stdout, stderr }: Options): Promise<number> {
  const language = languageOf(env.language);
  const translate = translatorFor(language);
  const outputFor = (flags: GlobalFlags) => {
    const isColorAllowed = !env.isColorRefused && !env.isDumbTerminal && flags.color !== false;
    return createOutput({ stdout, stderr, isJson: flags.json === true, isColorAllowed });
  };
  const surroundingsOf = (command: Command) => {
    const flags = globalFlagsOf(command);
    return { env, language, translate, keyboard, flags, output: outputFor(flags) };
  };

  let exitCode = 0;
  const exitWith = (code: number) => {
    exitCode = code;
  };
  try {
    const program = createProgram({
      translate,
      surroundingsOf,
      contextOf: async (command) => createContext(surroundingsOf(command)),
      exitWith,
      writeHelp: (text) => stdout.write(text),
    });
    await program.parseAsync([...args], { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const failure = error instanceof CommanderError ? usageErrorOf(error) : error;
    const flags = writtenFlags(args);
    report(failure, { output: outputFor(flags), translate, isDebug: flags.debug === true });
    return exitCodeOf(failure);
  }
}

/** A command line that cannot be understood still says how it wants its errors. */
function writtenFlags(args: readonly string[]): GlobalFlags {
  const end = args.indexOf("--");
  const words = new Set(end < 0 ? args : args.slice(0, end));
  return {
    ...(words.has("--json") && { json: true }),
    ...(words.has("--debug") && { debug: true }),
    ...(words.has("--no-color") && { color: false }),
  };
}
