import type { Command } from "commander";
import { createProgram } from "../program.ts";
import { translatorFor } from "../translate.ts";

/** @returns every command as it is typed after `parley`: `send`, `group`, `group create` … */
export function commandPaths(): string[] {
  return pathsBelow(program(), "").map(({ path }) => path);
}

/** @returns the same with each of its flags: `send --file`, `send --reply` … */
export function flagPaths(): string[] {
  return pathsBelow(program(), "").flatMap(({ path, command }) =>
    command.options.map(({ long }) => `${path} ${long}`),
  );
}

function program(): Command {
  const nobody = () => {
    throw new Error("Nothing is run here.");
  };
  return createProgram({
    translate: translatorFor("en"),
    contextOf: nobody,
    surroundingsOf: nobody,
    exitWith: () => {},
    writeHelp: () => {},
  });
}

type Path = { path: string; command: Command };

function pathsBelow(parent: Command, before: string): Path[] {
  const visible = parent.createHelp().visibleCommands(parent);
  return visible.flatMap((command) => {
    const path = `${before}${command.name()}`;
    return [{ path, command }, ...pathsBelow(command, `${path} `)];
  });
}
