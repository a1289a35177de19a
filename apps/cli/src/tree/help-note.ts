import type { AddHelpTextContext } from "commander";

/** Wider lines are hard to read. */
const MAX_WIDTH = 80;

/** @returns what `addHelpText` puts below a command's help: a paragraph, in lines that fit into the terminal. */
export function helpNote(text: string): (context: AddHelpTextContext) => string {
  return ({ command }) => {
    const columns = command.configureOutput().getOutHelpWidth?.() ?? MAX_WIDTH;
    return `\n${command.createHelp().boxWrap(text, Math.min(columns, MAX_WIDTH))}`;
  };
}
