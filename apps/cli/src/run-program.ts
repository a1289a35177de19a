import { type Command, CommanderError } from "commander";
import { createContext } from "./context.ts";
import type { Env } from "./env.ts";
import { exitCodeOf } from "./exit.ts";
import { createOutput, type Sink } from "./output.ts";
import type { Pager } from "./paging/create-pager.ts";
import { isPaged } from "./paging/is-paged.ts";
import { createProgram } from "./program.ts";
import { report } from "./report.ts";
import type { Keyboard } from "./session/ask.ts";
import { terminalLanguage } from "./settings/terminal-language.ts";
import { translatorFor } from "./translate.ts";
import { type GlobalFlags, globalFlagsOf } from "./tree/global-flags.ts";
import { usageErrorOf } from "./tree/usage-error.ts";

type Options = {
  args: readonly string[];
  env: Env;
  keyboard: Keyboard;
  stdout: Sink;
  stderr: Sink;
  /** Where commands write that may print more than a screenful. */
  pager: Pager;
};
type Sinks = Pick<Options, "stdout" | "stderr">;

/** Runs one command line from its words to its exit code; failures are told on stderr. Never throws. */
export async function runProgram({ args, env, keyboard, stdout, stderr, pager }: Options): Promise<number> {
  const spoken = await terminalLanguage(env);
  const translate = translatorFor(spoken.language);
  const outputFor = (flags: GlobalFlags, sinks: Sinks) => {
    const isColorAllowed = !env.isColorRefused && !env.isDumbTerminal && flags.color !== false;
    const isLinkAllowed = env.hasLinks && !env.hasScreenReader;
    return createOutput({ ...sinks, isJson: flags.json === true, isColorAllowed, isLinkAllowed });
  };
  const surroundingsOf = (command: Command) => {
    const flags = globalFlagsOf(command);
    return {
      env,
      ...spoken,
      translate,
      keyboard,
      flags,
      output: outputFor(flags, isPaged(command) ? pager : { stdout, stderr }),
    };
  };

  let exitCode = 0;
  const exitWith = (code: number) => {
    exitCode = code;
  };
  let program: Command | undefined;
  try {
    program = createProgram({
      translate,
      surroundingsOf,
      contextOf: async (command) => createContext(surroundingsOf(command)),
      exitWith,
      writeHelp: (text) => stdout.write(text),
      columns: stdout.isTTY ? stdout.columns : undefined,
    });
    await untilLeft(program.parseAsync([...args], { from: "user" }), pager);
    await pager.close();
    return exitCode;
  } catch (error) {
    await pager.close();
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const failure =
      error instanceof CommanderError && program ? usageErrorOf(error, { program, args }) : error;
    const flags = writtenFlags(args);
    report(failure, {
      output: outputFor(flags, { stdout, stderr }),
      translate,
      isDebug: flags.debug === true,
    });
    return exitCodeOf(failure);
  }
}

/** Whoever leaves the pager has what he wanted: nothing more is asked for. */
async function untilLeft(run: Promise<unknown>, { left }: Pager): Promise<void> {
  run.catch(() => {});
  await Promise.race([run, left]);
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
