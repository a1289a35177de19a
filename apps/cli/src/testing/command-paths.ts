import type { Command } from "commander";
import { createProgram } from "../program.ts";
import { translatorFor } from "../translate.ts";

/** @returns every command as it is typed after `parley`: `send`, `group`, `group create` … */
export function commandPaths(): string[] {
  const nobody = () => {
    throw new Error("Nothing is run here.");
  };
  const program = createProgram({
    translate: translatorFor("en"),
    contextOf: nobody,
    surroundingsOf: nobody,
    exitWith: () => {},
    writeHelp: () => {},
  });
  return pathsBelow(program, "");
}

function pathsBelow(parent: Command, before: string): string[] {
  const visible = parent.createHelp().visibleCommands(parent);
  return visible.flatMap((command) => {
    const path = `${before}${command.name()}`;
    return [path, ...pathsBelow(command, `${path} `)];
  });
}
