import type { Command } from "commander";
import { TerminalError } from "../terminal-error.ts";
import { nearest } from "./nearest.ts";

/** @returns the failure for a word that is no command below `parent`, with the one that was probably meant. */
export function unknownCommand(name: string, parent: Command): TerminalError {
  const known = parent.commands.map((command) => command.name());
  return new TerminalError("invalid_input", "unknownCommand", {
    values: { name, suggestion: nearest(name, known) ?? "" },
  });
}
