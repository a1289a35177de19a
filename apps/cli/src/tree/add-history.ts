import { type Command, Option } from "commander";
import { parse, type Tree } from "./tree.ts";

const DEFAULT_LIMIT = 50;

type Flags = { limit: number; before?: number; after?: number };

export function addHistory({ add, translate, contextOf }: Tree): void {
  const before = new Option("--before <number>", translate("options.before")).argParser(parse.seq);
  add("history", translate("commands.history"))
    .argument("<chat>", translate("help.chatArgument"))
    .option("-l, --limit <number>", translate("options.messageLimit"), parse.limit, DEFAULT_LIMIT)
    .addOption(before.conflicts("after"))
    .option("--after <number>", translate("options.after"), parse.seq)
    .action(async (chat: string, { limit, before, after }: Flags, command: Command) => {
      const { messageListRun } = await import("../commands/message-list.ts");
      await messageListRun({ ...(await contextOf(command)), chat, limit, before, after });
    });
}
