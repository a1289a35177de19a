import type { Command } from "commander";
import type { Tree } from "./tree.ts";
import { unknownCommand } from "./unknown-command.ts";

/** `parley` alone: the chat screen on a terminal, help elsewhere. */
export function addScreen(
  program: Command,
  { contextOf, exitWith, translate }: Pick<Tree, "contextOf" | "exitWith" | "translate">,
): void {
  program.option("--mouse", translate("options.mouse")).option("--reader", translate("options.reader"));
  // A mistyped command must not be called one argument too many.
  program
    .allowExcessArguments()
    .action(async ({ mouse, reader }: { mouse?: true; reader?: true }, command: Command) => {
      const [word] = command.args;
      if (word !== undefined) throw unknownCommand(word, program);
      const context = await contextOf(command);
      const isScreenPossible = context.keyboard.isTTY && context.output.isTty && !context.output.isJson;
      if (!isScreenPossible) return program.outputHelp();
      const { screenOpenRun } = await import("../commands/screen-open.ts");
      exitWith(await screenOpenRun({ ...context, hasMouse: mouse === true, isReader: reader === true }));
    });
}
