import { type Command, createArgument } from "commander";
import { parse, type Tree } from "./tree.ts";

export function addReact({ add, translate, contextOf }: Tree): void {
  add("react", translate("commands.react"))
    .argument("<chat>", translate("help.chatArgument"))
    .addArgument(createArgument("<number>", translate("help.numberArgument")).argParser(parse.seq))
    .argument("<emoji>", translate("help.emojiArgument"))
    .option("--remove", translate("options.removeReaction"))
    .action(async (...[chat, seq, emoji, { remove }, command]: Arguments) => {
      const { messageReactRun } = await import("../commands/message-react.ts");
      const context = await contextOf(command);
      await messageReactRun({ ...context, chat, seq, emoji, isRemoved: remove === true });
    });
}

type Arguments = [chat: string, seq: number, emoji: string, flags: { remove?: true }, command: Command];
