import type { Command } from "commander";
import type { Tree } from "./tree.ts";
import { unknownCommand } from "./unknown-command.ts";

/** `parley help`, `parley help group create`, and topics that are no command. */
export function addHelp(program: Command, { add, translate, surroundingsOf }: Tree): void {
  const topics = {
    operations: async (command: Command) => {
      const { helpCoverageRun } = await import("../commands/help-coverage.ts");
      helpCoverageRun(surroundingsOf(command));
    },
  };
  const isTopic = (word: string): word is keyof typeof topics => Object.hasOwn(topics, word);
  add("help", translate("commands.help"))
    .argument("[topic...]", translate("help.topicArgument", { topics: Object.keys(topics).join(", ") }))
    .action(async (words: string[], _flags: object, command: Command) => {
      const [word = ""] = words;
      if (isTopic(word)) return topics[word](command);
      words.reduce(commandBelow, program).outputHelp();
    });
}

function commandBelow(parent: Command, word: string): Command {
  const command = parent.commands.find((each) => each.name() === word);
  if (!command) throw unknownCommand(word, parent);
  return command;
}
