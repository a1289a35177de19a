import { type Command, createArgument } from "commander";
import type { Tree } from "./tree.ts";

/** `parley completion SHELL` prints a script; the script asks `parley complete -- WORDS`. */
export function addCompletion(program: Command, { add, translate, contextOf, surroundingsOf }: Tree): void {
  const shell = createArgument("<shell>", translate("help.shellArgument")).choices(["bash", "zsh", "fish"]);
  add("completion", translate("commands.completion"))
    .addArgument(shell)
    .action(async (shell: string, _flags: object, command: Command) => {
      const { printScript } = await import("../completion/print-script.ts");
      printScript(shell, surroundingsOf(command).output);
    });
  program
    .command("complete", { hidden: true })
    .argument("[words...]")
    .allowUnknownOption()
    .action(async (words: string[], _flags: object, command: Command) => {
      const { completeRun } = await import("../completion/complete.ts");
      await completeRun({ program, words, contextOf: () => contextOf(command) });
    });
}
