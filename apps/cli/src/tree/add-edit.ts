import { type Command, createArgument } from "commander";
import { parse, type Tree } from "./tree.ts";

export function addEdit({ add, translate, contextOf }: Tree): void {
  add("edit", translate("commands.edit"))
    .argument("<chat>", translate("help.chatArgument"))
    .addArgument(createArgument("<number>", translate("help.numberArgument")).argParser(parse.seq))
    .option("-m, --message <text>", translate("options.newText"))
    .action(async (chat: string, seq: number, { message }: { message?: string }, command: Command) => {
      const { messageEditRun } = await import("../commands/message-edit.ts");
      const { readText } = await import("../read-text.ts");
      const context = await contextOf(command);
      const text = () => readText({ stdin: context.keyboard, message });
      await messageEditRun({ ...context, chat, seq, text });
    });
}
