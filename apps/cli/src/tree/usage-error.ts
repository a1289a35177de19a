import type { Command, CommanderError } from "commander";
import { type Problem, TerminalError } from "../terminal-error.ts";

const problems: Record<string, Problem> = {
  "commander.unknownOption": "unknownOption",
  "commander.missingArgument": "missingArgument",
  "commander.optionMissingArgument": "optionMissingArgument",
  "commander.excessArguments": "excessArguments",
  "commander.conflictingOption": "conflictingOption",
  "commander.invalidArgument": "notAChoice",
};

/** @returns what commander found wrong with the words of a command, as a failure of ours: in any language, exit code 2. */
export function usageErrorOf(
  { code, message }: CommanderError,
  { program, args }: { program: Command; args: readonly string[] },
): TerminalError {
  const [name = "", other = ""] = [...message.matchAll(/'([^']*)'/g)].map(([, quoted]) =>
    (quoted ?? "").replace(/^.*(?=--)/, ""),
  );
  const [, suggestion] = /Did you mean (.+?)\?/.exec(message) ?? [];
  const [, choices] = /choices are (.+?)\./.exec(message) ?? [];
  const command = namedBy(args, program);
  const values = { name, other, suggestion: suggestion ?? "", choices: choices ?? "", command };
  return new TerminalError("invalid_input", problems[code] ?? "badUsage", { values });
}

/** The command that these words call, in full: `parley group add`. */
function namedBy(words: readonly string[], program: Command): string {
  const path = [program];
  for (const word of words) {
    const next = path.at(-1)?.commands.find((command) => command.name() === word);
    if (next) path.push(next);
  }
  return path.map((command) => command.name()).join(" ");
}
