import type { CommanderError } from "commander";
import { type Problem, TerminalError } from "../terminal-error.ts";

const problems: Record<string, Problem> = {
  "commander.unknownOption": "unknownOption",
  "commander.missingArgument": "missingArgument",
  "commander.optionMissingArgument": "optionMissingArgument",
  "commander.excessArguments": "excessArguments",
  "commander.conflictingOption": "conflictingOption",
  "commander.invalidArgument": "notAChoice",
};

/** @returns what commander found wrong with the command line, as a failure of ours: in any language, exit code 2. */
export function usageErrorOf({ code, message }: CommanderError): TerminalError {
  const [name = "", other = ""] = [...message.matchAll(/'([^']*)'/g)].map(([, quoted]) =>
    (quoted ?? "").replace(/^.*(?=--)/, ""),
  );
  const [, suggestion] = /Did you mean (.+?)\?/.exec(message) ?? [];
  const [, choices] = /choices are (.+?)\./.exec(message) ?? [];
  const values = { name, other, suggestion: suggestion ?? "", choices: choices ?? "" };
  return new TerminalError("invalid_input", problems[code] ?? "badUsage", { values });
}
