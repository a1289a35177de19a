import type { Command } from "commander";
import { topicIn, topicNames } from "../help/topic-names.ts";
import type { Tree } from "./tree.ts";
import { unknownCommand } from "./unknown-command.ts";

const OPERATIONS = "operations";

/** `parley help`, `parley help group create`, and topics that are no command. */
export function addHelp(program: Command, { add, translate, surroundingsOf }: Tree): void {
  const topics = [...topicNames, OPERATIONS].join(", ");
  add("help", translate("commands.help"))
    .argument("[topic...]", `${translate("help.topicArgument")}: ${topics}`)
    .action(async (words: string[], _flags: object, command: Command) => {
      const surroundings = surroundingsOf(command);
      if (words.join(" ") === OPERATIONS) {
        const { helpCoverageRun } = await import("../commands/help-coverage.ts");
        return helpCoverageRun(surroundings);
      }
      const name = topicIn(words);
      // `config` is a command too: `parley config --help` tells of that.
      if (name === undefined) return words.reduce(commandBelow, program).outputHelp();
      const { helpTopicRun } = await import("../commands/help-topic.ts");
      const help = program.createHelp();
      helpTopicRun({ surroundings, name, wrap: (text, width) => help.boxWrap(text, width) });
    });
}

function commandBelow(parent: Command, word: string): Command {
  const command = parent.commands.find((each) => each.name() === word);
  if (!command) throw unknownCommand(word, parent);
  return command;
}
