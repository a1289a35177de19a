import { cuts, moves, wordChanges } from "./draft.ts";
import type { Command } from "./line-editor.ts";

const commands = Object.keys({
  ...moves,
  ...cuts,
  ...wordChanges,
  yank: 0,
  yankOlder: 0,
  undo: 0,
  transpose: 0,
} satisfies Record<Command, unknown>) as Command[];

/** @returns what the keys of readline do to a text, by their names in the key table. */
export function editingActs(act: (command: Command) => () => void): Record<Command, () => void> {
  return Object.fromEntries(commands.map((command) => [command, act(command)])) as Record<
    Command,
    () => void
  >;
}
