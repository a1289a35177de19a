import { type Command, Option } from "commander";
import { parse, type Tree } from "./tree.ts";

type Flags = { upTo?: number; peek?: true; quiet?: true };

export function addRead({ add, translate, contextOf }: Tree): void {
  add("read", translate("commands.read"))
    .argument("[chat]", translate("help.chatArgument"))
    .option("--up-to <number>", translate("options.upTo"), parse.seq)
    .option("--peek", translate("options.peek"))
    .addOption(new Option("-q, --quiet", translate("options.quiet")).conflicts("peek"))
    .action(async (chat: string | undefined, { upTo, peek, quiet }: Flags, command: Command) => {
      const { chatReadRun } = await import("../commands/chat-read.ts");
      const context = await contextOf(command);
      await chatReadRun({ ...context, chat, upTo, isPeeking: peek === true, isQuiet: quiet === true });
    });
}
